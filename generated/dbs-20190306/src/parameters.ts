// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { Int64Input, ParameterDescriptor } from "./runtime/types.js";

export interface $SourceEndpointInstanceType {
  /**
   * Where the database runs. It decides how DBS reaches the database and which other
   * `SourceEndpoint…` fields are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of
   * Alibaba Cloud, `Express` a database behind a leased line, VPN or Smart Access Gateway, `Agent`
   * one behind a backup gateway, `Other` one with an address and port on the internet.
   *
   * @example RDS
   */
  SourceEndpointInstanceType: "RDS" | "ECS" | "Express" | "Agent" | "DDS" | "Other";
}

export const $SourceEndpointInstanceType: ParameterDescriptor = { name: "SourceEndpointInstanceType", position: "query", type: "string", required: true };

export interface $SourceEndpointRegion {
  /**
   * Region of the source database or, for a database behind a backup gateway, of that gateway. Must
   * be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS`, `Express` or `Agent`.
   *
   * @example cn-hangzhou
   */
  SourceEndpointRegion?: string;
}

export const $SourceEndpointRegion: ParameterDescriptor = { name: "SourceEndpointRegion", position: "query", type: "string" };

export interface $SourceEndpointPort {
  /**
   * TCP port on which the source database listens. Must be given when `SourceEndpointInstanceType`
   * is `Express`, `Agent`, `Other` or `ECS`.
   *
   * @example 3306
   * @minimum 1
   * @maximum 65535
   */
  SourceEndpointPort?: number;
}

export const $SourceEndpointPort: ParameterDescriptor = { name: "SourceEndpointPort", position: "query", type: "integer" };

export interface $SourceEndpointDatabaseName {
  /**
   * Database to log in to. Must be given when the engine is PostgreSQL or MongoDB.
   *
   * @example testRDS
   */
  SourceEndpointDatabaseName?: string;
}

export const $SourceEndpointDatabaseName: ParameterDescriptor = { name: "SourceEndpointDatabaseName", position: "query", type: "string" };

export interface $SourceEndpointUserName {
  /**
   * Account with which DBS logs in to the source database. Must be given unless the engine is
   * Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
   *
   * @example testRDS
   */
  SourceEndpointUserName?: string;
}

export const $SourceEndpointUserName: ParameterDescriptor = { name: "SourceEndpointUserName", position: "query", type: "string" };

export interface $SourceEndpointPassword {
  /**
   * Password of `SourceEndpointUserName`. Must be given unless the engine is Redis, or an MSSQL
   * database is reached through a backup gateway (`Agent`). Change it with
   * `ModifyBackupSourceEndpoint` whenever it changes on the database.
   *
   * @example testPassword
   */
  SourceEndpointPassword?: string;
}

export const $SourceEndpointPassword: ParameterDescriptor = { name: "SourceEndpointPassword", position: "query", type: "string" };

export interface $BackupGatewayId {
  /**
   * Gateway through which the source database is reached. Must be given when
   * `SourceEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs.
   *
   * @example 23313123312
   */
  BackupGatewayId?: Int64Input;
}

export const $BackupGatewayId: ParameterDescriptor = { name: "BackupGatewayId", position: "query", type: "long" };

export interface $OSSBucketName {
  /**
   * Bucket of yours in which backups are stored. Without it the service makes a bucket with a name
   * of its own.
   *
   * @example TestOssBucket
   */
  OSSBucketName?: string;
}

export const $OSSBucketName: ParameterDescriptor = { name: "OSSBucketName", position: "query", type: "string" };

export interface $BackupObjects {
  /**
   * What to back up, as the text of a JSON array: one object a database, with `DBName`, optionally
   * `SchemaName` (MSSQL only), and `TableIncludes` or `TableExcludes`, arrays of objects with
   * `TableName`. `ModifyBackupObjects` describes it in full.
   */
  BackupObjects?: string;
}

export const $BackupObjects: ParameterDescriptor = { name: "BackupObjects", position: "query", type: "string" };

export interface $EnableBackupLog {
  /**
   * Whether the database's log is backed up too. Without it a restore reaches only the moments of
   * full backups.
   *
   * @example true
   */
  EnableBackupLog?: boolean;
}

export const $EnableBackupLog: ParameterDescriptor = { name: "EnableBackupLog", position: "query", type: "boolean" };

export interface $BackupLogIntervalSeconds {
  /**
   * Seconds between two log backups. For physical backups only.
   *
   * @example 1000
   */
  BackupLogIntervalSeconds?: number;
}

export const $BackupLogIntervalSeconds: ParameterDescriptor = { name: "BackupLogIntervalSeconds", position: "query", type: "integer" };

export interface $BackupRetentionPeriod {
  /**
   * Days after which a backup is deleted. A restore reaches no further back.
   *
   * @example 730
   * @default 730
   * @minimum 0
   * @maximum 1825
   */
  BackupRetentionPeriod?: number;
}

export const $BackupRetentionPeriod: ParameterDescriptor = { name: "BackupRetentionPeriod", position: "query", type: "integer" };

export interface $DuplicationInfrequentAccessPeriod {
  /**
   * Days after which a backup moves to Infrequent Access storage, which is cheaper to keep and
   * dearer to read.
   *
   * @example 180
   * @default 180
   */
  DuplicationInfrequentAccessPeriod?: number;
}

export const $DuplicationInfrequentAccessPeriod: ParameterDescriptor = { name: "DuplicationInfrequentAccessPeriod", position: "query", type: "integer" };

export interface $DuplicationArchivePeriod {
  /**
   * Days after which a backup moves to Archive storage, the cheapest to keep and the slowest to
   * read.
   *
   * @example 365
   * @default 365
   */
  DuplicationArchivePeriod?: number;
}

export const $DuplicationArchivePeriod: ParameterDescriptor = { name: "DuplicationArchivePeriod", position: "query", type: "integer" };

export interface $BackupPlanName {
  /**
   * Name of the plan for people, shown in lists. It may be changed later with
   * `ModifyBackupPlanName`.
   *
   * @example dbstooi0*******
   */
  BackupPlanName: string;
}

export const $BackupPlanName: ParameterDescriptor = { name: "BackupPlanName", position: "query", type: "string", required: true };

export interface $SourceEndpointOracleSID {
  /**
   * System identifier (SID) of the source. Must be given when the engine is Oracle.
   *
   * @example test
   */
  SourceEndpointOracleSID?: string;
}

export const $SourceEndpointOracleSID: ParameterDescriptor = { name: "SourceEndpointOracleSID", position: "query", type: "string" };

export interface $BackupStorageType {
  /**
   * Where backups are kept: `system` for a bucket that DBS provides, empty for your own bucket
   * (`OSSBucketName`).
   */
  BackupStorageType?: "" | "system";
}

export const $BackupStorageType: ParameterDescriptor = { name: "BackupStorageType", position: "query", type: "string" };

export interface $BackupSpeedLimit {
  /**
   * Most that the backup reads from disk, in KB/s, so that the database stays usable meanwhile. For
   * physical backups of MySQL only.
   *
   * @example 262144
   */
  BackupSpeedLimit?: Int64Input;
}

export const $BackupSpeedLimit: ParameterDescriptor = { name: "BackupSpeedLimit", position: "query", type: "long" };

export interface $BackupRateLimit {
  /**
   * Most that the backup sends over the network, in KB/s, so that other traffic gets through. The
   * text names 10 GB as the upper end. For physical backups of MySQL only.
   *
   * @example 262144
   */
  BackupRateLimit?: Int64Input;
}

export const $BackupRateLimit: ParameterDescriptor = { name: "BackupRateLimit", position: "query", type: "long" };

export interface $BackupStrategyType {
  /**
   * Whether full backups run by the week (`simple`, with `BackupPeriod` and `BackupStartTime`) or
   * only when someone starts one (`manual`, in some sources spelt `Manual`).
   *
   * @example simple
   * @default simple
   */
  BackupStrategyType?: "simple" | "manual" | "Manual";
}

export const $BackupStrategyType: ParameterDescriptor = { name: "BackupStrategyType", position: "query", type: "string" };

export interface $CrossAliyunId {
  /**
   * Account that owns the source database, where that is not the account of the plan.
   * `DescribeRestoreTaskList` shows it.
   *
   * @example 2xxx7778xxxxxxxxxx
   */
  CrossAliyunId?: string;
}

export const $CrossAliyunId: ParameterDescriptor = { name: "CrossAliyunId", position: "query", type: "string" };

export interface $CrossRoleName {
  /**
   * RAM role of the account `CrossAliyunId` that DBS acts in. Needed only for backups across
   * accounts.
   *
   * @example test123
   */
  CrossRoleName?: string;
}

export const $CrossRoleName: ParameterDescriptor = { name: "CrossRoleName", position: "query", type: "string" };

export interface $ResourceGroupId {
  /**
   * Resource group that the plan belongs to.
   *
   * @example rg-aekzecovzti****
   */
  ResourceGroupId?: string;
}

export const $ResourceGroupId: ParameterDescriptor = { name: "ResourceGroupId", position: "query", type: "string" };

export interface $BackupStorageEncryptMethod {
  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example encrypted
   */
  BackupStorageEncryptMethod?: string;
}

export const $BackupStorageEncryptMethod: ParameterDescriptor = { name: "BackupStorageEncryptMethod", position: "query", type: "string" };

export interface $EnableMysqlPhysicalBackupBinlog {
  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example true
   */
  EnableMysqlPhysicalBackupBinlog?: string;
}

export const $EnableMysqlPhysicalBackupBinlog: ParameterDescriptor = { name: "EnableMysqlPhysicalBackupBinlog", position: "query", type: "string" };

export interface $EnableSourceEndpointSsl {
  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example true
   */
  EnableSourceEndpointSsl?: string;
}

export const $EnableSourceEndpointSsl: ParameterDescriptor = { name: "EnableSourceEndpointSsl", position: "query", type: "string" };

export interface $OwnerId {
  /** Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
  OwnerId?: string;
}

export const $OwnerId: ParameterDescriptor = { name: "OwnerId", position: "query", type: "string" };

export interface $SourceEndpointOracleHome {
  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example /home/test
   */
  SourceEndpointOracleHome?: string;
}

export const $SourceEndpointOracleHome: ParameterDescriptor = { name: "SourceEndpointOracleHome", position: "query", type: "string" };

export interface $SslCaPem {
  /**
   * Not described by any help text; the vendor's metadata and SDK carry it.
   *
   * @example -----BEGIN CERTIFICATE----- ... -----END CERTIFICATE-----
   */
  SslCaPem?: string;
}

export const $SslCaPem: ParameterDescriptor = { name: "SslCaPem", position: "query", type: "string" };

export interface $DatabaseRegion {
  /**
   * Region of the source database.
   *
   * @example cn-hangzhou
   */
  DatabaseRegion?: string;
}

export const $DatabaseRegion: ParameterDescriptor = { name: "DatabaseRegion", position: "query", type: "string" };

export interface $StorageRegion {
  /**
   * Region in which backups are kept.
   *
   * @example cn-hangzhou
   */
  StorageRegion?: string;
}

export const $StorageRegion: ParameterDescriptor = { name: "StorageRegion", position: "query", type: "string" };

export interface $InstanceType {
  /**
   * Kind of instance that is backed up. `DDS` is MongoDB and `Kvstore` Redis of Alibaba Cloud,
   * `Other` a database reached by address and port, `dg` one without a public address that is
   * reached through Database Gateway.
   *
   * @example RDS
   */
  InstanceType?: "RDS" | "PolarDB" | "DDS" | "Kvstore" | "Other" | "dg";
}

export const $InstanceType: ParameterDescriptor = { name: "InstanceType", position: "query", type: "string" };

export interface $StorageType {
  /**
   * Not in use yet; leave it out.
   *
   * @example 无
   */
  StorageType?: string;
}

export const $StorageType: ParameterDescriptor = { name: "StorageType", position: "query", type: "string" };

export interface $UnlimitedClientToken {
  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   *
   * @example ETnLKlblzczshOTUbOCzxxxxxxx
   */
  ClientToken?: string;
}

export const $UnlimitedClientToken: ParameterDescriptor = { name: "ClientToken", position: "query", type: "string" };

export interface $ClientToken {
  /**
   * Lets the service recognise a call it has already carried out, so that repeating it after a lost
   * answer has no second effect. One text for each intended call, kept for every repetition of it.
   * ASCII characters only, 64 at most.
   *
   * @example ETnLKlblzczshOTUbOCzxxxxxxxxxx
   * @maxLength 64
   * @pattern ^[ -~]*$
   */
  ClientToken?: string;
}

export const $ClientToken: ParameterDescriptor = { name: "ClientToken", position: "query", type: "string" };

export interface $PageSize {
  /**
   * Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
   *
   * @example 30
   * @default 30
   */
  PageSize?: 30 | 50 | 100;
}

export const $PageSize: ParameterDescriptor = { name: "PageSize", position: "query", type: "integer" };

export interface $ShowStorageType {
  /**
   * Whether the answer shows the storage class of the backups.
   *
   * @example true
   */
  ShowStorageType?: boolean;
}

export const $ShowStorageType: ParameterDescriptor = { name: "ShowStorageType", position: "query", type: "boolean" };

export interface $AnyPageSize {
  /**
   * Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
   *
   * @example 30
   * @default 30
   * @minimum 1
   * @maximum 100
   */
  PageSize?: number;
}

export const $AnyPageSize: ParameterDescriptor = { name: "PageSize", position: "query", type: "integer" };

export interface $PageNum {
  /**
   * Page to read. Pages count from 0, so leave it out for the first one and stop once you have read
   * `TotalPages` of them.
   *
   * @example 1
   * @default 0
   * @minimum 0
   * @maximum 2147483647
   */
  PageNum?: number;
}

export const $PageNum: ParameterDescriptor = { name: "PageNum", position: "query", type: "integer" };

export interface $StartTimestamp {
  /**
   * Beginning of the time to look at, as a Unix timestamp; the documented example counts
   * milliseconds.
   *
   * @example 1570701361528
   */
  StartTimestamp?: Int64Input;
}

export const $StartTimestamp: ParameterDescriptor = { name: "StartTimestamp", position: "query", type: "long" };
