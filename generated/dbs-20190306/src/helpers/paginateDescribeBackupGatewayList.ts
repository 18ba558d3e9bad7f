// Generated from operations/DescribeBackupGatewayList.yaml. Do not edit: run `npm run generate`.
import {
  DescribeBackupGatewayListOperation,
  type DescribeBackupGatewayListRequest,
  type DescribeBackupGatewayListResponse,
} from "../operations/DescribeBackupGatewayList.js";
import { type Paginated, type PaginationDescriptor, paginate } from "../runtime/helpers.js";
import type { CallOptions, Client } from "../runtime/types.js";

type Item = NonNullable<NonNullable<DescribeBackupGatewayListResponse["Items"]>["BackupGateway"]>[number];

const pages: PaginationDescriptor = {
  style: "page",
  pageNumber: "PageNum",
  pageSize: "PageSize",
  firstPage: 0,
  total: "TotalElements",
  items: "Items.BackupGateway",
};

/** Every item of `describeBackupGatewayList`, page after page; `pages()` gives whole answers. */
export function paginateDescribeBackupGatewayList(
  client: Client,
  request: DescribeBackupGatewayListRequest,
  options?: CallOptions,
): Paginated<Item, DescribeBackupGatewayListResponse> {
  return paginate<Item, DescribeBackupGatewayListRequest, DescribeBackupGatewayListResponse>(
    client,
    DescribeBackupGatewayListOperation,
    pages,
    request,
    options,
  );
}
