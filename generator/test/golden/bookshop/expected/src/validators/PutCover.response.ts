// @ts-nocheck generated
export {
validateProblem as validatePutCoverResponse,
validateProblem as validatePutCoverResponsedefault,
} from "./schemas/Problem.js";
