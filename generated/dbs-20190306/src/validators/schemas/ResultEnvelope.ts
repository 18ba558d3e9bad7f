// @ts-nocheck generated
import {
at,
bool,
int32,
obj,
str,
type Issues,
wrong,
} from "../../runtime/validation.js";
export function is_ResultEnvelope(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),int32(d.HttpStatusCode,e,p,"/HttpStatusCode"))&&
str(d.RequestId,e,p,"/RequestId")&&
str(d.ErrCode,e,p,"/ErrCode")&&
bool(d.Success,e,p,"/Success")&&
str(d.ErrMessage,e,p,"/ErrMessage"):wrong(v,e,p,k)}
