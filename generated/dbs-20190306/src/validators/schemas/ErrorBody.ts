// @ts-nocheck generated
import type * as schemas from "../../schemas.js";
import {
at,
obj,
str,
type Issues,
verdict,
wrong,
} from "../../runtime/validation.js";
import { is_AccessDeniedDetail } from "./AccessDeniedDetail.js";
export function is_ErrorBody(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),str(d.RequestId,e,p,"/RequestId"))&&
str(d.HostId,e,p,"/HostId")&&
str(d.Code,e,p,"/Code")&&
str(d.Message,e,p,"/Message")&&
str(d.Recommend,e,p,"/Recommend")&&
is_AccessDeniedDetail(d.AccessDeniedDetail,e,p,"/AccessDeniedDetail"):wrong(v,e,p,k)}
export function validateErrorBody(v: unknown, e?: Issues): v is schemas.ErrorBody{return verdict(is_ErrorBody,v,e)}
