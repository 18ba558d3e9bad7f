// Generated from operations/DescribeIncrementBackupList.yaml. Do not edit: run `npm run generate`.
import {
  DescribeIncrementBackupListOperation,
  type DescribeIncrementBackupListRequest,
  type DescribeIncrementBackupListResponse,
} from "../operations/DescribeIncrementBackupList.js";
import { type Paginated, type PaginationDescriptor, paginate } from "../runtime/helpers.js";
import type { CallOptions, Client } from "../runtime/types.js";

type Item = NonNullable<NonNullable<DescribeIncrementBackupListResponse["Items"]>["IncrementBackupFile"]>[number];

const pages: PaginationDescriptor = {
  style: "page",
  pageNumber: "PageNum",
  pageSize: "PageSize",
  firstPage: 0,
  total: "TotalElements",
  items: "Items.IncrementBackupFile",
};

/** Every item of `describeIncrementBackupList`, page after page; `pages()` gives whole answers. */
export function paginateDescribeIncrementBackupList(
  client: Client,
  request: DescribeIncrementBackupListRequest,
  options?: CallOptions,
): Paginated<Item, DescribeIncrementBackupListResponse> {
  return paginate<Item, DescribeIncrementBackupListRequest, DescribeIncrementBackupListResponse>(
    client,
    DescribeIncrementBackupListOperation,
    pages,
    request,
    options,
  );
}
