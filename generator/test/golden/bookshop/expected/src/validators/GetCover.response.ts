// @ts-nocheck generated
export { validateProblem as validateGetCoverResponse404 } from "./schemas/Problem.js";
