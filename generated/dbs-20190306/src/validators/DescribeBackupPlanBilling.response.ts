// @ts-nocheck generated
import type { DescribeBackupPlanBillingResponse } from "../operations/DescribeBackupPlanBilling.js";
import {
at,
bool,
int64,
obj,
str,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
import { is_ErrorBody } from "./schemas/ErrorBody.js";
import { is_ResultEnvelope } from "./schemas/ResultEnvelope.js";
export {
validateErrorBody as validateDescribeBackupPlanBillingResponse4XX,
validateErrorBody as validateDescribeBackupPlanBillingResponse5XX,
} from "./schemas/ErrorBody.js";
function o_Item(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),int64(d.BuyCreateTimestamp,e,p,"/BuyCreateTimestamp"))&&
int64(d.FullStorageSize,e,p,"/FullStorageSize")&&
int64(d.BuyExpiredTimestamp,e,p,"/BuyExpiredTimestamp")&&
str(d.BuySpec,e,p,"/BuySpec")&&
int64(d.QuotaEndTimestamp,e,p,"/QuotaEndTimestamp")&&
bool(d.IsExpired,e,p,"/IsExpired")&&
int64(d.QuotaStartTimestamp,e,p,"/QuotaStartTimestamp")&&
int64(d.TotalFreeBytes,e,p,"/TotalFreeBytes")&&
int64(d.PaiedBytes,e,p,"/PaiedBytes")&&
int64(d.UsedFullBytes,e,p,"/UsedFullBytes")&&
bool(d.IsFreeBytesUnlimited,e,p,"/IsFreeBytesUnlimited")&&
int64(d.ContStorageSize,e,p,"/ContStorageSize")&&
str(d.BuyChargeType,e,p,"/BuyChargeType")&&
int64(d.UsedIncrementBytes,e,p,"/UsedIncrementBytes"):wrong(v,e,p,k)}
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),o_Item(d.Item,e,p,"/Item")):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeBackupPlanBillingResponse(v: unknown, e?: Issues): v is DescribeBackupPlanBillingResponse{return verdict(f_1v5y0o4,v,e)}
