// Generated from operations/DescribeFullBackupList.yaml. Do not edit: run `npm run generate`.
import {
  DescribeFullBackupListOperation,
  type DescribeFullBackupListRequest,
  type DescribeFullBackupListResponse,
} from "../operations/DescribeFullBackupList.js";
import { type Paginated, type PaginationDescriptor, paginate } from "../runtime/helpers.js";
import type { CallOptions, Client } from "../runtime/types.js";

type Item = NonNullable<NonNullable<DescribeFullBackupListResponse["Items"]>["FullBackupFile"]>[number];

const pages: PaginationDescriptor = {
  style: "page",
  pageNumber: "PageNum",
  pageSize: "PageSize",
  firstPage: 0,
  total: "TotalElements",
  items: "Items.FullBackupFile",
};

/** Every item of `describeFullBackupList`, page after page; `pages()` gives whole answers. */
export function paginateDescribeFullBackupList(
  client: Client,
  request: DescribeFullBackupListRequest,
  options?: CallOptions,
): Paginated<Item, DescribeFullBackupListResponse> {
  return paginate<Item, DescribeFullBackupListRequest, DescribeFullBackupListResponse>(
    client,
    DescribeFullBackupListOperation,
    pages,
    request,
    options,
  );
}
