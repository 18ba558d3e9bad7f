// Generated from operations/DescribeBackupPlanBilling.yaml. Do not edit: run `npm run generate`.
import { $ClientToken, $OwnerId, $ShowStorageType } from "../parameters.js";
import type { CallOptions, Client, Int64, OperationDescriptor } from "../runtime/types.js";
import type { ResultEnvelope } from "../schemas.js";
import { validateDescribeBackupPlanBillingRequest } from "../validators/DescribeBackupPlanBilling.request.js";

export interface DescribeBackupPlanBillingRequest extends $ClientToken, $ShowStorageType, $OwnerId {
  /**
   * Plan whose costs you want to see. `DescribeBackupPlanList` gives the IDs.
   *
   * @example dbstooi01ex****
   */
  BackupPlanId: string;
}

export interface DescribeBackupPlanBillingResponse extends ResultEnvelope {
  /** The plan's billing facts. */
  Item?: {
    /**
     * When the plan was bought, in milliseconds since 1970.
     *
     * @example 1658372830000
     */
    BuyCreateTimestamp?: Int64;

    /**
     * Bytes that full backups take up.
     *
     * @example 151
     */
    FullStorageSize?: Int64;

    /**
     * When the subscription ends, in milliseconds since 1970; renew before that with
     * `RenewBackupPlan`. Given when `BuyChargeType` is `PREPAY`.
     *
     * @example 1661097600000
     */
    BuyExpiredTimestamp?: Int64;

    /**
     * Size of the plan, such as `micro`.
     *
     * @example micro
     */
    BuySpec?: string;

    /**
     * When the period of the free quota ends, in milliseconds since 1970.
     *
     * @example 1659283200000
     */
    QuotaEndTimestamp?: Int64;

    /**
     * Whether the subscription has ended. Given when `BuyChargeType` is `PREPAY`.
     *
     * @example true
     */
    IsExpired?: boolean;

    /**
     * When the period of the free quota began, in milliseconds since 1970.
     *
     * @example 1656604800000
     */
    QuotaStartTimestamp?: Int64;

    /**
     * Bytes of free backup traffic this month. Given when `BuyChargeType` is `PREPAY` and
     * `IsFreeBytesUnlimited` is false, says the text; the sample has it beside a true one.
     *
     * @example 858993459200
     */
    TotalFreeBytes?: Int64;

    /**
     * Bytes of backup traffic that were charged this month. Spelt like this on the wire.
     *
     * @example 0
     */
    PaiedBytes?: Int64;

    /**
     * Bytes of full-backup traffic that were charged this month.
     *
     * @example 0
     */
    UsedFullBytes?: Int64;

    /**
     * Whether backup traffic is free without limit.
     *
     * @example true
     */
    IsFreeBytesUnlimited?: boolean;

    /**
     * Bytes that incremental backups take up.
     *
     * @example 10437039
     */
    ContStorageSize?: Int64;

    /**
     * Billing model: `PREPAY` subscription, `POSTPAY` pay as you go.
     *
     * @example PREPAY
     */
    BuyChargeType?: "PREPAY" | "POSTPAY" | (string & {});

    /**
     * Bytes of incremental-backup traffic that were charged this month.
     *
     * @example 9406734
     */
    UsedIncrementBytes?: Int64;
  };
}

export const DescribeBackupPlanBillingOperation: OperationDescriptor<
  DescribeBackupPlanBillingRequest,
  DescribeBackupPlanBillingResponse
> = {
  name: "DescribeBackupPlanBilling",
  version: "2019-03-06",
  method: "POST",
  parameters: [
    { name: "BackupPlanId", position: "query", type: "string", required: true },
    $ClientToken,
    $ShowStorageType,
    $OwnerId,
  ],
  response: {
    HttpStatusCode: "integer",
    RequestId: "string",
    ErrCode: "string",
    Success: "boolean",
    ErrMessage: "string",
    Item: {
      BuyCreateTimestamp: "long",
      FullStorageSize: "long",
      BuyExpiredTimestamp: "long",
      BuySpec: "string",
      QuotaEndTimestamp: "long",
      IsExpired: "boolean",
      QuotaStartTimestamp: "long",
      TotalFreeBytes: "long",
      PaiedBytes: "long",
      UsedFullBytes: "long",
      IsFreeBytesUnlimited: "boolean",
      ContStorageSize: "long",
      BuyChargeType: "string",
      UsedIncrementBytes: "long",
    },
  },
  idempotencyToken: "ClientToken",
  safe: true,
  validate: validateDescribeBackupPlanBillingRequest,
};

/**
 * Show what a backup plan has cost and used.
 *
 * Shows size, term and billing model of a plan together with this month's quota, traffic and
 * storage. Use it to decide whether a plan should be renewed or moved to another specification.
 */
export function describeBackupPlanBilling(
  client: Client,
  request: DescribeBackupPlanBillingRequest,
  options?: CallOptions,
): Promise<DescribeBackupPlanBillingResponse> {
  return client.send(DescribeBackupPlanBillingOperation, request, options);
}
