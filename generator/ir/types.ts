/** The keywords that say which values there are: type, nullable, enum, const, and what stands for binary data. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { enumOf } from "./combine.ts";
import type { Json, JsonObject, Shape } from "./model.ts";
import { equalJson, flag, get, isArray, text, texts } from "./read.ts";
import type { Tree } from "./registry.ts";
import type { Report } from "./report.ts";
import { quote } from "./report.ts";
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
  origin: Origin,
  tree: Tree,
  env: { readonly report: Report; readonly dialect: "3.0" | "3.1"; readonly openResponses: boolean },
): Types {
  const given = get(value, "type");
  const all = typeof given === "string" ? [given] : texts(given);
  let names: readonly string[] | undefined = [...new Set(all.filter((name) => known.has(name)))];
  const nullable = flag(value, "nullable") === true;
  const composed = composing.some((keyword) => json[keyword] !== undefined);
  const binary = isBinary(value, all);
  if (binary) dropTextKeywords(json);
  if (names.length === 0) names = undefined;
  let addNull = false;
  if (nullable) {
    if (env.dialect === "3.1" && !names?.includes("null")) {
      env.report.warn(
        "schema/nullable-in-3.1",
        "`nullable` is a keyword of OpenAPI 3.0; read as: null is allowed too.",
        origin,
        'Write `type: [<type>, "null"]`.',
      );
    }
    if (!composed) {
      if (names !== undefined && !names.includes("null")) names = [...names, "null"];
      else if (names === undefined) addNull = true;
      allowNull(json);
    }
  }
  names = reconcile(names, json, origin, env.report);
  const values = settleValues(names, json);
  let shape = values === undefined ? undefined : enumOf(values, false);
  if (isArray(json["enum"]) && env.openResponses) {
    tree.sided = true;
    if (tree.side === "response") {
      names ??= [...new Set(json["enum"].map(jsonTypeOf))];
      delete json["enum"];
      if (shape?.kind === "enum") shape = { ...shape, open: true };
    }
  }
  if (values?.length === 2 && values.includes(true) && values.includes(false)) shape = scalar("boolean");
  if (names !== undefined && !binary) json["type"] = names.length === 1 ? (names[0] ?? null) : names;
  return { names, values: shape, binary, orNull: nullable && composed, addNull };
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
function reconcile(
  names: readonly string[] | undefined,
  json: Record<string, Json>,
  origin: Origin,
  report: Report,
): readonly string[] | undefined {
  if (names === undefined) return names;
  const listed = isArray(json["enum"]) ? json["enum"] : json["const"] === undefined ? [] : [json["const"]];
  const odd = listed.filter((value) => !names.some((name) => fitsType(value, name)));
  const [first] = odd;
  if (first === undefined) return names;
  const none =
    odd.filter((value) => value !== null).length === listed.filter((value) => value !== null).length;
  report.warn(
    "schema/enum-type",
    `Value ${quote(String(first))} is not of type ${names.join(" or ")}${none ? "; the values decide" : ""}.`,
    origin,
    "Give the value the declared type (quote it, or take the quotes off), or change `type`.",
  );
  return none ? undefined : names;
}

/** The values that `enum`, `const` and `type` leave together. */
function settleValues(names: readonly string[] | undefined, json: JsonObject): readonly Json[] | undefined {
  const listed = json["enum"];
  const constant = json["const"];
  let values = isArray(listed) ? listed : undefined;
  if (constant !== undefined) {
    values = values === undefined ? [constant] : values.filter((value) => equalJson(value, constant));
  }
  if (values === undefined || names === undefined) return values;
  return values.filter((value) => names.some((name) => fitsType(value, name)));
}

const textMedia = /^text\/|[/+](json|xml|yaml|x-yaml|javascript|graphql)($|;)/i;

/** Raw bytes: they are no JSON value, so that validators let them through. */
function isBinary(value: JsonObject, names: readonly string[]): boolean {
  if (names.includes("file")) return true;
  if (names.length > 0 && !names.includes("string")) return false;
  if (text(value, "format") === "binary") return true;
  const media = text(value, "contentMediaType");
  return (
    names.length > 0 &&
    media !== undefined &&
    !textMedia.test(media) &&
    text(value, "contentEncoding") === undefined
  );
}

function dropTextKeywords(json: Record<string, Json>): void {
  for (const keyword of ["format", "minLength", "maxLength", "pattern", "contentMediaType"])
    delete json[keyword];
}
