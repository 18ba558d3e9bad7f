/** Reads the collected facts about the API. Examples are text there; `typed` gives them their JSON type. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { list, type ObjectValue, object, objects, text, type Value } from "./spec-files.ts";

/** Facts and samples lie beside the repository where they are present at all. */
const folder = join(import.meta.dirname, "../../../../shared/reference");
const path = join(folder, "dbs-2019-03-06.yaml");

export const haveFacts = existsSync(path);
export const readFacts = (): ObjectValue => object(parse(readFileSync(path, "utf8")) as Value);
export const readFactFile = (name: string): string => readFileSync(join(folder, name), "utf8");

/** What OpenAPI calls the types of the vendor's documentation. */
export const types: Readonly<Record<string, { readonly type: string; readonly format?: string }>> = {
  String: { type: "string" },
  Integer: { type: "integer", format: "int32" },
  Long: { type: "integer", format: "int64" },
  Boolean: { type: "boolean" },
  Number: { type: "number" },
  Object: { type: "object" },
  Array: { type: "array" },
};

/** A documented example as a JSON value of its type; text where it is not of its type. */
export function typed(type: string, example: Value | undefined): Value | undefined {
  if (typeof example !== "string") return example;
  if (type === "Boolean") return example === "true" ? true : example === "false" ? false : example;
  const numeric = type === "Integer" || type === "Long" || type === "Number";
  return numeric && /^-?\d+$/.test(example) ? Number(example) : example;
}

/** Allowed values that any source lists: the current ones first, then what older ones add. */
export function allowedValues(fact: ObjectValue): readonly Value[] | undefined {
  const all = [fact, ...objects(fact["conflicts"])].flatMap((source) => list(source["allowedValues"]));
  return all.length === 0 ? undefined : [...new Set(all)];
}

/** Limits of a number, over all sources and conditions. */
export function limit(fact: ObjectValue, name: "minimum" | "maximum"): number | undefined {
  const own = fact[name];
  const ranges = [fact, ...objects(fact["conflicts"])].flatMap((source) => objects(source["rangeWhen"]));
  const found = [own, ...ranges.map((range) => range[name])].filter((value) => typeof value === "number");
  if (found.length === 0) return undefined;
  return name === "minimum" ? Math.min(...found) : Math.max(...found);
}

export interface FactField {
  readonly path: string;
  readonly fact: ObjectValue;
}

/** Fields of an answer with their paths, wrappers and lists included. */
export function fieldsOf(facts: readonly ObjectValue[], parent = ""): FactField[] {
  return facts.flatMap((fact) => {
    const path = parent === "" ? text(fact["name"]) : `${parent}.${text(fact["name"])}`;
    const inner = [...objects(fact["fields"]), ...objects(object(fact["items"])["fields"])];
    return [{ path, fact }, ...fieldsOf(inner, path)];
  });
}
