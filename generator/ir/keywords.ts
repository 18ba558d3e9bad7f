/** What each JSON Schema keyword is to the builder. A keyword that is not listed is left out of the output. */

/** Formats of integers that a number may not hold. */
export const isLongFormat = (format: unknown): format is "int64" | "uint64" =>
  format === "int64" || format === "uint64";

export type KeywordRole =
  /** Copied as it is. */
  | "annotation"
  /** A limit: copied, and listed among the constraints. */
  | "limit"
  /** Copied, no limit of its own. */
  | "plain"
  /** One schema of the same value. */
  | "in-place"
  | "in-place-list"
  | "in-place-map"
  /** One schema of a part of the value. */
  | "part"
  | "part-list"
  | "part-map"
  /** Has a case of its own. */
  | "special";

const table: Readonly<Record<KeywordRole, string>> = {
  annotation: "title description deprecated readOnly writeOnly default",
  limit:
    "multipleOf maximum minimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties",
  plain: "format contentEncoding contentMediaType",
  "in-place": "not if then else",
  "in-place-list": "allOf anyOf oneOf",
  "in-place-map": "dependentSchemas",
  part: "additionalProperties unevaluatedProperties propertyNames contains unevaluatedItems contentSchema",
  "part-list": "prefixItems",
  "part-map": "properties patternProperties",
  special:
    "$ref $dynamicRef $recursiveRef type nullable enum const required items additionalItems exclusiveMinimum exclusiveMaximum example examples dependentRequired xml",
};

const roles: ReadonlyMap<string, KeywordRole> = new Map(
  (Object.keys(table) as KeywordRole[]).flatMap((role) =>
    table[role].split(" ").map((keyword): [string, KeywordRole] => [keyword, role]),
  ),
);

export function roleOf(keyword: string): KeywordRole | undefined {
  return roles.get(keyword);
}

const objectKeywords = new Set(
  "properties patternProperties additionalProperties required minProperties maxProperties propertyNames dependentRequired dependentSchemas unevaluatedProperties".split(
    " ",
  ),
);
const arrayKeywords = new Set(
  "items prefixItems minItems maxItems uniqueItems contains minContains maxContains unevaluatedItems".split(
    " ",
  ),
);
const stringKeywords = new Set("minLength maxLength pattern contentEncoding contentMediaType".split(" "));
const numberKeywords = new Set("multipleOf maximum minimum exclusiveMaximum exclusiveMinimum".split(" "));

/** The type a keyword says something about, undefined when it is about every type or none. */
export function typeOfKeyword(keyword: string): "object" | "array" | "string" | "number" | undefined {
  if (objectKeywords.has(keyword)) return "object";
  if (arrayKeywords.has(keyword)) return "array";
  if (stringKeywords.has(keyword)) return "string";
  return numberKeywords.has(keyword) ? "number" : undefined;
}

/** Keywords beside which a `$ref` still says nothing of its own. */
export function isSilentBesideReference(keyword: string): boolean {
  return (
    keyword === "$ref" ||
    keyword === "description" ||
    keyword === "summary" ||
    keyword === "title" ||
    keyword === "deprecated" ||
    keyword === "$comment" ||
    keyword.startsWith("x-")
  );
}
