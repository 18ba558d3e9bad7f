// @ts-nocheck generated
import {
at,
multiple,
num,
obj,
same,
str,
type Issues,
wrong,
} from "../../runtime/validation.js";
export function is_Audio(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),str(d.kind,e,p,"!kind"))&&
same(d.kind,e,p,"/kind","audio")&&
num(d.minutes,e,p,"!minutes")&&
multiple(d.minutes,e,p,"/minutes",0.5):wrong(v,e,p,k)}
