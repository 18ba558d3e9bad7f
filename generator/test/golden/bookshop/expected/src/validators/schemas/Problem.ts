// @ts-nocheck generated
import type * as schemas from "../../schemas.js";
import {
at,
int,
obj,
str,
type Issues,
verdict,
wrong,
} from "../../runtime/validation.js";
export function is_Problem(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),str(d.title,e,p,"/title"))&&
int(d.status,e,p,"/status"):wrong(v,e,p,k)}
export function validateProblem(v: unknown, e?: Issues): v is schemas.Problem{return verdict(is_Problem,v,e)}
