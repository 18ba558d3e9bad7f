/** Members of the object literals of descriptors; one without a value is left out. */
import { stringLiteral } from "../shared/escape.ts";

export type Field = readonly [key: string, value: string | undefined];

export const inline = (fields: readonly Field[]): string =>
  `{ ${fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])).join(", ")} }`;

export const flag = (value: boolean | undefined): string | undefined => (value === true ? "true" : undefined);

export const text = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : stringLiteral(value);
