// @ts-nocheck generated
export { validateProblem as validatePutCoverResponsedefault } from "./schemas/Problem.js";
