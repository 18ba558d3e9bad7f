// @ts-nocheck generated
import {
at,
int32,
obj,
type Issues,
wrong,
} from "../../runtime/validation.js";
export function is_Page(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),int32(d.PageNum,e,p,"/PageNum"))&&
int32(d.TotalPages,e,p,"/TotalPages")&&
int32(d.TotalElements,e,p,"/TotalElements")&&
int32(d.PageSize,e,p,"/PageSize"):wrong(v,e,p,k)}
