// @ts-nocheck generated
import type { GetCoverResponse } from "../operations/GetCover.js";
import {
type Issues,
verdict,
} from "../runtime/validation.js";
import { is_Problem } from "./schemas/Problem.js";
export { validateProblem as validateGetCoverResponse404 } from "./schemas/Problem.js";
export function validateGetCoverResponse(v: unknown, e?: Issues): v is GetCoverResponse{return verdict(is_Problem,v,e)}
