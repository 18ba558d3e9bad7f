// Generated from operations/DescribeBackupPlanList.yaml. Do not edit: run `npm run generate`.
import {
  DescribeBackupPlanListOperation,
  type DescribeBackupPlanListRequest,
  type DescribeBackupPlanListResponse,
} from "../operations/DescribeBackupPlanList.js";
import { type Paginated, type PaginationDescriptor, paginate } from "../runtime/helpers.js";
import type { CallOptions, Client } from "../runtime/types.js";

type Item = NonNullable<NonNullable<DescribeBackupPlanListResponse["Items"]>["BackupPlanDetail"]>[number];

const pages: PaginationDescriptor = {
  style: "page",
  pageNumber: "PageNum",
  pageSize: "PageSize",
  firstPage: 0,
  total: "TotalElements",
  items: "Items.BackupPlanDetail",
};

/** Every item of `describeBackupPlanList`, page after page; `pages()` gives whole answers. */
export function paginateDescribeBackupPlanList(
  client: Client,
  request: DescribeBackupPlanListRequest = {},
  options?: CallOptions,
): Paginated<Item, DescribeBackupPlanListResponse> {
  return paginate<Item, DescribeBackupPlanListRequest, DescribeBackupPlanListResponse>(
    client,
    DescribeBackupPlanListOperation,
    pages,
    request,
    options,
  );
}
