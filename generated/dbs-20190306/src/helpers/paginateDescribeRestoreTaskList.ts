// Generated from operations/DescribeRestoreTaskList.yaml. Do not edit: run `npm run generate`.
import {
  DescribeRestoreTaskListOperation,
  type DescribeRestoreTaskListRequest,
  type DescribeRestoreTaskListResponse,
} from "../operations/DescribeRestoreTaskList.js";
import { type Paginated, type PaginationDescriptor, paginate } from "../runtime/helpers.js";
import type { CallOptions, Client } from "../runtime/types.js";

type Item = NonNullable<NonNullable<DescribeRestoreTaskListResponse["Items"]>["RestoreTaskDetail"]>[number];

const pages: PaginationDescriptor = {
  style: "page",
  pageNumber: "PageNum",
  pageSize: "PageSize",
  firstPage: 0,
  total: "TotalElements",
  items: "Items.RestoreTaskDetail",
};

/** Every item of `describeRestoreTaskList`, page after page; `pages()` gives whole answers. */
export function paginateDescribeRestoreTaskList(
  client: Client,
  request: DescribeRestoreTaskListRequest = {},
  options?: CallOptions,
): Paginated<Item, DescribeRestoreTaskListResponse> {
  return paginate<Item, DescribeRestoreTaskListRequest, DescribeRestoreTaskListResponse>(
    client,
    DescribeRestoreTaskListOperation,
    pages,
    request,
    options,
  );
}
