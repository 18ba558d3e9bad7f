// @ts-nocheck generated
import {
above,
at,
int,
obj,
same,
str,
type Issues,
wrong,
} from "../../runtime/validation.js";
export function is_Paper(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),str(d.kind,e,p,"!kind"))&&
same(d.kind,e,p,"/kind","paper")&&
int(d.pages,e,p,"!pages")&&
above(d.pages,e,p,"/pages",0):wrong(v,e,p,k)}
