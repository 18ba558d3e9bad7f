// @ts-nocheck generated
import type { AddBookResponse } from "../operations/AddBook.js";
import {
type Issues,
verdict,
} from "../runtime/validation.js";
import { is_Book } from "./schemas/Book.js";
export { validateBook as validateAddBookResponse201 } from "./schemas/Book.js";
export { validateProblem as validateAddBookResponsedefault } from "./schemas/Problem.js";
export function validateAddBookResponse(v: unknown, e?: Issues): v is AddBookResponse{return verdict(is_Book,v,e)}
