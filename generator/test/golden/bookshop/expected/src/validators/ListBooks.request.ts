// @ts-nocheck generated
import type { ListBooksRequest } from "../operations/ListBooks.js";
import {
arr,
at,
closed,
int,
int32,
maximum,
minimum,
obj,
str,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
function f_1el3243(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,100)&&
minimum(v,e,p,k,1)}
function f_15drwbl(v,e,p,k){return arr(v,e,p,k,str)}
function o_filter(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.author,e,p,"/author"))&&
int(d.year,e,p,"/year"):wrong(v,e,p,k)}
const t_={__proto__:null,
limit:f_1el3243,
tags:f_15drwbl,
filter:o_filter,
};
function f_gmjmlk(v,e,p,k){return closed(v,e,p,k,t_)}
export function validateListBooksRequest(v: unknown, e?: Issues): v is ListBooksRequest{return verdict(f_gmjmlk,v,e)}
