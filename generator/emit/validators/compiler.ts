/** What the parts of the compiler need of each other: a keyword's condition may hold the checks of other schemas. */
import type { JsonObject, JsonSchema } from "../../ir/model.ts";
import type { NamedSchemas } from "../shared/named-schemas.ts";
import type { Evaluated } from "./evaluated.ts";
import type { Place } from "./place.ts";
import type { Unit } from "./unit.ts";

export interface CompileContext {
  readonly schemas: NamedSchemas;
  readonly int64: "bigint" | "string" | "number";
  /** The longest text a pattern may be held against, or why it cannot be used at all. */
  pattern(source: string, schema: JsonObject): { readonly flags: string; readonly cap?: number } | undefined;
}

export interface Compiler {
  readonly context: CompileContext;
  readonly unit: Unit;
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  readonly evaluated: Evaluated;
  /** Name of a function that checks `schema`: a helper, a shared check, or one defined for it. */
  functionOf(schema: JsonSchema): string;
  /** Conditions that together hold exactly when the value at `place` fits. Empty: every value does. */
  conditions(schema: JsonSchema, place: Place): string[];
  /** All but the keywords about members. */
  valueConditions(schema: JsonObject, place: Place, withType: boolean): string[];
  /** The conditions as one expression that reports nothing. */
  trial(schema: JsonSchema, value: string): string;
  /** `notices`: the helper refuses an absent value of a required place. */
  call(place: Place, helper: string, notices: boolean, ...extra: readonly string[]): string;
  /** A constant of the regular expression. */
  expression(source: string, flags: string): string;
  /** A constant that maps names to what stands behind the colon of an entry. */
  table(entries: readonly string[]): string;
  /** What `compile` gives, with names made in it taken from the member. */
  below<Result>(member: string, compile: () => Result): Result;
}

export const joined = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "true" : conditions.join("&&\n");
