// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { Int64 } from "./runtime/types.js";

/** A book on the shelf. */
export interface Book {
  /** @example 9007199254740993 */
  id: Int64;
  /** @minLength 1 */
  title: string;
  /** @pattern ^[a-z]{2}$ */
  language?: string | null;
  price?: Money;
  media: Paper | Audio;
  sequel?: Book;
}

/** A book on the shelf. */
export interface BookInput {
  /** @minLength 1 */
  title: string;
  /** @pattern ^[a-z]{2}$ */
  language?: string | null;
  price?: Money;
  media: Paper | Audio;
  sequel?: BookInput;
}

export interface Money {
  currency: "EUR" | "USD" | "CNY";
  cents: number;
}

export interface Paper {
  kind: "paper";
  /** @exclusiveMinimum 0 */
  pages: number;
}

export interface Audio {
  kind: "audio";
  /** @multipleOf 0.5 */
  minutes: number;
}

export interface Problem {
  title?: string;
  status?: number;
  [key: string]: unknown;
}
