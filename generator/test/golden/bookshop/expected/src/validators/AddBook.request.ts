// @ts-nocheck generated
import type { AddBookRequest } from "../operations/AddBook.js";
import {
closed,
type Issues,
verdict,
} from "../runtime/validation.js";
import { in_Book } from "./schemas/Book.js";
const t_={__proto__:null,
body:in_Book,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateAddBookRequest(v: unknown, e?: Issues): v is AddBookRequest{return verdict(f_dpwu4r,v,e)}
