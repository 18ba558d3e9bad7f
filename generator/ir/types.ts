/** The keywords that say which values there are: type, nullable, enum, const, and what stands for binary data. */
import { enumOf } from "./combine.ts";
import type { Json, JsonObject, Shape } from "./model.ts";
import { equalJson, get, isArray, text, texts } from "./read.ts";
import type { Tree } from "./registry.ts";
import { fitsType, jsonTypeOf, scalar } from "./shapes.ts";

export interface Types {
  /** Undefined where every type is allowed. */
  readonly names: readonly string[] | undefined;
  /** Shape of `enum` and `const` together. */
  readonly values: Shape | undefined;
  readonly binary: boolean;
  /** Null is allowed beside what the schema's `allOf`, `oneOf`, … say. */
  readonly orNull: boolean;
  /** Null is allowed and no type was given to add it to. */
  readonly addNull: boolean;
}

const known = new Set(["string", "number", "integer", "boolean", "null", "array", "object"]);
const composing = ["allOf", "anyOf", "oneOf", "not", "$ref", "if", "then", "else"];

/** Writes `type`, `enum` and `const` of the output. */
export function settleType(
  value: JsonObject,
  json: Record<string, Json>,
  tree: Tree,
  openResponses: boolean,
): Types {
  let names = namesOf(get(value, "type"));
  const nullable = get(value, "nullable") === true;
  const isComposed = composing.some((keyword) => json[keyword] !== undefined);
  const composed = nullable && isComposed;
  // Beside other schemas a format alone says nothing of the type: they do.
  const binary = isBinary(value, names) && (names !== undefined || !isComposed);
  if (binary && names !== undefined) {
    names = names.map((name) => (name === "file" ? "string" : name));
    json["format"] = "binary";
  }
  if (names !== undefined) names = names.filter((name) => known.has(name));
  if (names?.length === 0) names = undefined;
  let addNull = false;
  // Met in 3.1 documents too, where it is a leftover with a plain meaning.
  if (nullable && !composed) {
    if (names !== undefined && !names.includes("null")) names = [...names, "null"];
    else if (names === undefined) addNull = true;
    allowNull(json);
  }
  let values: Shape | undefined;
  if (json["enum"] !== undefined || json["const"] !== undefined) {
    names = reconcile(names, json);
    values = settleValues(names, json);
    if (openResponses && isArray(json["enum"])) {
      tree.sided = true;
      if (tree.side === "response") {
        names ??= [...new Set(json["enum"].map(jsonTypeOf))];
        delete json["enum"];
        if (values.kind === "enum") values = { ...values, open: true };
      }
    }
  }
  if (names !== undefined) json["type"] = names.length === 1 ? (names[0] ?? null) : names;
  return { names, values, binary, orNull: composed, addNull };
}

const single = new Map<string, readonly string[]>();

/** The types as listed, unknown ones included; undefined where none is given. */
function namesOf(given: Json | undefined): readonly string[] | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "string") return [...new Set(texts(given))];
  let names = single.get(given);
  if (names === undefined) {
    names = [given];
    if (known.has(given)) single.set(given, names);
  }
  return names;
}

function allowNull(json: Record<string, Json>): void {
  const values = json["enum"];
  if (isArray(values) && !values.includes(null)) json["enum"] = [...values, null];
  const constant = json["const"];
  if (constant === undefined || constant === null) return;
  delete json["const"];
  json["enum"] = [constant, null];
}

/** A type that none of the listed values has would leave no value at all: the values decide then. */
function reconcile(names: readonly string[] | undefined, json: JsonObject): readonly string[] | undefined {
  if (names === undefined) return names;
  const listed = isArray(json["enum"]) ? json["enum"] : [json["const"] ?? null];
  const told = listed.filter((value) => value !== null);
  const tested = told.length > 0 ? told : listed;
  return tested.some((value) => names.some((name) => fitsType(value, name))) ? names : undefined;
}

/** The values that `enum`, `const` and `type` leave together. */
function settleValues(names: readonly string[] | undefined, json: JsonObject): Shape {
  const listed = json["enum"];
  const constant = json["const"];
  let values = isArray(listed) ? listed : [];
  if (constant !== undefined) {
    values = isArray(listed) ? values.filter((value) => equalJson(value, constant)) : [constant];
  }
  if (names !== undefined) values = values.filter((value) => names.some((name) => fitsType(value, name)));
  return values.length === 2 && values.includes(true) && values.includes(false)
    ? scalar("boolean")
    : enumOf(values, false);
}

const textMedia = /^text\/|[/+](json|xml|yaml|x-yaml|javascript|graphql)($|;)/i;

/** Raw bytes. Where a value is JSON they are text; validators also take what is no JSON value. */
function isBinary(value: JsonObject, names: readonly string[] | undefined): boolean {
  if (names?.includes("file")) return true;
  if (names !== undefined && !names.includes("string")) return false;
  if (get(value, "format") === "binary") return true;
  const media = names === undefined ? undefined : text(value, "contentMediaType");
  return media !== undefined && !textMedia.test(media) && text(value, "contentEncoding") === undefined;
}
