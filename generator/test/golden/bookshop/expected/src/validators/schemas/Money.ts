// @ts-nocheck generated
import {
closed,
int,
one,
type Issues,
} from "../../runtime/validation.js";
const c_1pip1bd=["EUR","USD","CNY"];
function f_14odj6a(v,e,p,k){return one(v,e,p,k,c_1pip1bd)}
const t_={__proto__:null,
currency:f_14odj6a,
cents:int,
};
export function is_Money(v: unknown, e?: Issues, p?: string, k?: string): boolean{return closed(v,e,p,k,t_,2)}
