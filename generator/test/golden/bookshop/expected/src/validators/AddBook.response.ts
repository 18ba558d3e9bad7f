// @ts-nocheck generated
export {
validateBook as validateAddBookResponse,
validateBook as validateAddBookResponse201,
} from "./schemas/Book.js";
export { validateProblem as validateAddBookResponsedefault } from "./schemas/Problem.js";
