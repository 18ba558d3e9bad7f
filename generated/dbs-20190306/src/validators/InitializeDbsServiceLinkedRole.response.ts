// @ts-nocheck generated
import type { InitializeDbsServiceLinkedRoleResponse } from "../operations/InitializeDbsServiceLinkedRole.js";
import {
at,
obj,
str,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
import { is_ErrorBody } from "./schemas/ErrorBody.js";
export {
validateErrorBody as validateInitializeDbsServiceLinkedRoleResponse4XX,
validateErrorBody as validateInitializeDbsServiceLinkedRoleResponse5XX,
} from "./schemas/ErrorBody.js";
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.Data,e,p,"/Data"))&&
str(d.RequestId,e,p,"/RequestId")&&
str(d.Success,e,p,"/Success")&&
str(d.ErrorCode,e,p,"/ErrorCode")&&
str(d.ErrMessage,e,p,"/ErrMessage"):wrong(v,e,p,k)}
export function validateInitializeDbsServiceLinkedRoleResponse(v: unknown, e?: Issues): v is InitializeDbsServiceLinkedRoleResponse{return verdict(o_,v,e)}
