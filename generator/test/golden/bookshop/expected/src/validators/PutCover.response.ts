// @ts-nocheck generated
import type { PutCoverResponse } from "../operations/PutCover.js";
import {
type Issues,
verdict,
} from "../runtime/validation.js";
import { is_Problem } from "./schemas/Problem.js";
export { validateProblem as validatePutCoverResponsedefault } from "./schemas/Problem.js";
export function validatePutCoverResponse(v: unknown, e?: Issues): v is PutCoverResponse{return verdict(is_Problem,v,e)}
