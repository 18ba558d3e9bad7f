// Generated from operations/DescribeBackupSetDownloadTaskList.yaml. Do not edit: run `npm run generate`.
import {
  DescribeBackupSetDownloadTaskListOperation,
  type DescribeBackupSetDownloadTaskListRequest,
  type DescribeBackupSetDownloadTaskListResponse,
} from "../operations/DescribeBackupSetDownloadTaskList.js";
import { type Paginated, type PaginationDescriptor, paginate } from "../runtime/helpers.js";
import type { CallOptions, Client } from "../runtime/types.js";

type Item = NonNullable<NonNullable<DescribeBackupSetDownloadTaskListResponse["Items"]>["BackupSetDownloadTaskDetail"]>[number];

const pages: PaginationDescriptor = {
  style: "page",
  pageNumber: "PageNum",
  pageSize: "PageSize",
  firstPage: 0,
  total: "TotalElements",
  items: "Items.BackupSetDownloadTaskDetail",
};

/**
 * Every item of `describeBackupSetDownloadTaskList`, page after page; `pages()` gives whole
 * answers.
 */
export function paginateDescribeBackupSetDownloadTaskList(
  client: Client,
  request: DescribeBackupSetDownloadTaskListRequest = {},
  options?: CallOptions,
): Paginated<Item, DescribeBackupSetDownloadTaskListResponse> {
  return paginate<Item, DescribeBackupSetDownloadTaskListRequest, DescribeBackupSetDownloadTaskListResponse>(
    client,
    DescribeBackupSetDownloadTaskListOperation,
    pages,
    request,
    options,
  );
}
