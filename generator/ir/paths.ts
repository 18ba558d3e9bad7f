/**
 * Where things stand in a generated package and what they are called. Emitters that refer to each other's
 * output agree through these functions only.
 */
import type { Operation } from "./model.ts";

/** Module path without extension, relative to `src/`. */
export const operationModule = (operation: Operation): string => `operations/${operation.typeName}`;
export const requestTypeName = (operation: Operation): string => `${operation.typeName}Request`;
export const responseTypeName = (operation: Operation): string => `${operation.typeName}Response`;
/** Union of the documented answers by status and content type; `http` operations only. */
export const answersTypeName = (operation: Operation): string => `${operation.typeName}Answers`;
export const descriptorName = (operation: Operation): string => `${operation.typeName}Operation`;

export const requestValidatorModule = (operation: Operation): string =>
  `validators/${operation.typeName}.request`;
export const responseValidatorModule = (operation: Operation): string =>
  `validators/${operation.typeName}.response`;
export const requestValidatorName = (operation: Operation): string => `validate${operation.typeName}Request`;
/** One export a documented body, by the body's name; that of the main one is always there as well. */
export const responseValidatorName = (operation: Operation, body = "Response"): string =>
  `validate${operation.typeName}${body}`;

/** Types of named schemas: one module. */
export const schemasModule = "schemas";

/** Draft 2020-12 documents, relative to the package root. */
export const requestSchemaFile = (operation: Operation): string =>
  `schemas/${operation.typeName}.request.json`;
export const responseSchemaFile = (operation: Operation): string =>
  `schemas/${operation.typeName}.response.json`;

export const operationPage = (operation: Operation): string => `docs/${operation.typeName}.md`;
