// @ts-nocheck generated
import type { ListBooksResponse } from "../operations/ListBooks.js";
import {
arr,
type Issues,
verdict,
} from "../runtime/validation.js";
import { is_Book } from "./schemas/Book.js";
import { is_Problem } from "./schemas/Problem.js";
export { validateProblem as validateListBooksResponsedefault } from "./schemas/Problem.js";
function f_1f2j25q(v,e,p,k){return arr(v,e,p,k,is_Book)}
export function validateListBooksResponse(v: unknown, e?: Issues): v is ListBooksResponse{return verdict(f_1f2j25q,v,e)}
