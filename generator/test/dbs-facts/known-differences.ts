/** Where the specification says something else than the collected facts, and why. */

const port = "No source states a range; a TCP port that can be connected to is 1 to 65535.";
const page = "The type's own upper end, which the same parameter of the other lists states.";
const none = 'The documented example is the Chinese word for "none", which is not an allowed value.';

export const knownDifferences: ReadonlyMap<string, string> = new Map([
  ["ConfigureBackupPlan SourceEndpointPort: minimum", port],
  ["ConfigureBackupPlan SourceEndpointPort: maximum", port],
  ["CreateAndStartBackupPlan SourceEndpointPort: minimum", port],
  ["CreateAndStartBackupPlan SourceEndpointPort: maximum", port],
  ["CreateGetDBListFromAgentTask SourceEndpointPort: minimum", port],
  ["CreateGetDBListFromAgentTask SourceEndpointPort: maximum", port],
  ["CreateRestoreTask DestinationEndpointPort: minimum", port],
  ["CreateRestoreTask DestinationEndpointPort: maximum", port],
  ["ModifyBackupSourceEndpoint SourceEndpointPort: minimum", port],
  ["ModifyBackupSourceEndpoint SourceEndpointPort: maximum", port],
  ["DescribeFullBackupList PageNum: maximum", page],
  ["DescribeRestoreTaskList PageNum: maximum", page],
  ["ConfigureBackupPlan BackupStorageType: example", none],
  ["CreateAndStartBackupPlan BackupStorageType: example", none],
  [
    "CreateRestoreTask BackupGatewayId: example",
    "The documented example is masked and no number; it is kept as a conflict.",
  ],
  [
    "ModifyBackupSetDownloadRules BackupGatewayId: example",
    "The documented example is masked and no number; the one of the vendor's SDK is, and stands in its place.",
  ],
  [
    "DescribeBackupSetDownloadTaskList Items.BackupSetDownloadTaskDetail.BackupGatewayId: response example",
    "The documented example is a word where a number belongs; the JSON sample has 0.",
  ],
  [
    "ReleaseBackupPlan RegionId: host parameter",
    "One old page gives hangzhou, which is no region; the server variable is shared by all operations.",
  ],
]);
