// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import { addBook, getCover, listBooks, putCover } from "./operations.js";
import { type HttpClient, type MethodsClass, methodsOf } from "./runtime/client.js";

/** All operations as methods of one object. */
export const BookshopMethods: MethodsClass<typeof import("./operations.js"), HttpClient> = /* @__PURE__ */ methodsOf({
  listBooks,
  addBook,
  getCover,
  putCover,
});
