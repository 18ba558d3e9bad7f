// Generated from openapi.yaml. Do not edit: run `npm run generate`.
export * from "./operations/ListBooks.js";
export * from "./operations/AddBook.js";
export * from "./operations/GetCover.js";
export * from "./operations/PutCover.js";
