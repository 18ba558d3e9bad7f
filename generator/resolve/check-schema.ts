/** Rules of one schema. */

import type { Json, JsonObject } from "../ir/model.ts";
import { withoutInlineFlags } from "../ir/patterns/inline-flags.ts";
import { closesComposition } from "./closed-composition.ts";
import { closest } from "./closest.ts";
import { isObject } from "./json.ts";
import { openTag } from "./open-tag.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";
import { checkValue } from "./value-types.ts";

const types = ["string", "number", "integer", "boolean", "object", "array", "null"] as const;

/** Words of other languages and older versions, with what they are in JSON Schema. */
const hints: { readonly [word: string]: string } = Object.assign(Object.create(null), {
  file: "write `type: string` with `format: binary`.",
  date: "write `type: string` with `format: date`.",
  datetime: "write `type: string` with `format: date-time`.",
  "date-time": "write `type: string` with `format: date-time`.",
  uuid: "write `type: string` with `format: uuid`.",
  float: "write `type: number` with `format: float`.",
  double: "write `type: number` with `format: double`.",
  long: "write `type: integer` with `format: int64`.",
  int64: "write `type: integer` with `format: int64`.",
  int32: "write `type: integer` with `format: int32`.",
  int: "write `type: integer`.",
  bool: "write `type: boolean`.",
  list: "write `type: array`.",
  map: "write `type: object` with `additionalProperties`.",
  any: "leave `type` out: any value is let through then.",
});

export function checkSchema(schema: JsonObject, site: Site): void {
  const { type } = schema;
  if (type !== undefined) checkType(type, site);
  if (type === "array" && schema["items"] === undefined && !saysItems(schema)) {
    site.warning({
      code: "schema/no-items",
      message: "The items of this array are not described; any value is let through.",
      hint: "add `items`.",
    });
  }
  if (schema["enum"] !== undefined) checkEnum(schema, site);
  if (schema["default"] !== undefined)
    checkValue(schema["default"] as Json, schema, "default", site, ["default"]);
  if (schema["const"] !== undefined) checkValue(schema["const"] as Json, schema, "const", site, ["const"]);
  if (schema["example"] !== undefined)
    checkValue(schema["example"] as Json, schema, "example", site, ["example"]);
  const { examples } = schema;
  if (Array.isArray(examples)) {
    for (const [index, example] of (examples as readonly Json[]).entries()) {
      checkValue(example, schema, "example", site, ["examples", index]);
    }
  }
  if (Array.isArray(schema["required"])) checkRequired(schema["required"] as readonly Json[], site);
  if (typeof schema["pattern"] === "string") checkPattern(schema["pattern"], site, ["pattern"]);
  const { patternProperties } = schema;
  if (isObject(patternProperties)) {
    for (const pattern in patternProperties)
      checkPattern(pattern, site, ["patternProperties", pattern], "key");
  }
  checkLimits(schema, site);
  checkClosed(schema, site);
  if (schema["readOnly"] === true && schema["writeOnly"] === true) {
    site.warning({
      code: "schema/read-and-write-only",
      message: "A value that is both `readOnly` and `writeOnly` is in neither request nor response.",
      hint: "remove one of them.",
      at: ["writeOnly"],
      part: "key",
    });
  }
  if (isObject(schema["discriminator"])) {
    checkMapping(schema["discriminator"], site);
    checkTag(schema, site);
  }
}

function checkType(type: Json, site: Site): void {
  if (typeof type === "string") {
    checkTypeName(type, site, ["type"]);
    return;
  }
  if (!Array.isArray(type)) {
    site.error({
      code: "document/wrong-kind",
      message: "`type` must be the name of a type, or a list of names.",
      hint: `use ${types.join(", ")}.`,
      at: ["type"],
    });
    return;
  }
  if (site.dialect === "3.0") {
    site.warning({
      code: "document/other-version",
      message: "A list of types is OpenAPI 3.1.",
      hint: "write `openapi: 3.1.0`, or one type and `nullable: true`.",
      at: ["type"],
    });
  }
  for (const [index, name] of (type as readonly Json[]).entries()) {
    if (typeof name === "string") checkTypeName(name, site, ["type", index]);
    else {
      site.error({
        code: "document/wrong-kind",
        message: "A list of types holds names only.",
        hint: name === null ? 'put it in quotes: `"null"`.' : `use ${types.join(", ")}.`,
        at: ["type", index],
      });
    }
  }
}

function checkTypeName(name: string, site: Site, at: readonly (string | number)[]): void {
  if ((types as readonly string[]).includes(name)) {
    if (name === "null" && site.dialect === "3.0") {
      site.warning({
        code: "document/other-version",
        message: "The type `null` is OpenAPI 3.1.",
        hint: "write `nullable: true` beside the other type.",
        at,
      });
    }
    return;
  }
  const near = closest(name, types);
  site.error({
    code: "schema/unknown-type",
    message: `${quote(name)} is not a type.`,
    hint:
      hints[name.toLowerCase()] ??
      `${near === undefined ? "" : `did you mean \`${near}\`? `}use ${types.slice(0, -1).join(", ")} or ${types.at(-1) ?? ""}.`,
    at,
  });
}

function saysItems(schema: JsonObject): boolean {
  return [
    "prefixItems",
    "contains",
    "unevaluatedItems",
    "$ref",
    "allOf",
    "anyOf",
    "oneOf",
    "const",
    "enum",
  ].some((key) => schema[key] !== undefined);
}

function checkEnum(schema: JsonObject, site: Site): void {
  const values = schema["enum"];
  if (!Array.isArray(values)) return;
  if (values.length === 0) {
    site.warning({
      code: "schema/empty-enum",
      message: "No value is in this `enum`; any value is let through.",
      hint: "list the values, or remove `enum`.",
      at: ["enum"],
      part: "key",
    });
  }
  const seen = new Set<string>();
  for (const [index, value] of (values as readonly Json[]).entries()) {
    const key = typeof value === "string" ? `"${value}` : valueKey(value);
    if (seen.has(key)) {
      site.warning({
        code: "schema/duplicate-enum",
        message: `The value ${quote(value)} stands twice in this \`enum\`.`,
        hint: "remove one of the two.",
        at: ["enum", index],
      });
    }
    seen.add(key);
    checkValue(value, schema, "enum", site, ["enum", index]);
  }
}

/** A text that is equal for equal values. */
function valueKey(value: Json): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "bigint" ? `${member}n` : member,
  );
}

function checkRequired(names: readonly Json[], site: Site): void {
  if (names.length < 2) return;
  const seen = new Set<Json>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) {
      site.warning({
        code: "schema/duplicate-required",
        message: `${quote(name)} stands twice in \`required\`.`,
        hint: "remove one of the two.",
        at: ["required", index],
      });
    }
    seen.add(name);
  }
}

const patterns = new Map<string, boolean>();

function checkPattern(
  pattern: string,
  site: Site,
  at: readonly (string | number)[],
  part: "key" | "value" = "value",
): void {
  let valid = patterns.get(pattern);
  if (valid === undefined) {
    valid = compiles(withoutInlineFlags(pattern) ?? pattern);
    if (patterns.size > 10_000) patterns.clear();
    patterns.set(pattern, valid);
  }
  if (valid) {
    const foreign = foreignTo(pattern);
    if (foreign !== undefined) site.warning({ code: "schema/foreign-pattern", ...foreign, at, part });
    return;
  }
  site.error({
    code: "schema/pattern",
    message: `${quote(pattern)} is no regular expression.`,
    hint: "write it as ECMAScript has it, without slashes around it.",
    at,
    part,
  });
}

/** What other languages read otherwise than ECMAScript, which takes it for letters: no value that is meant matches. */
function foreignTo(pattern: string): { readonly message: string; readonly hint: string } | undefined {
  if (/^\/\^.*\$\/[a-z]*$/s.test(pattern))
    return {
      message: "The slashes are part of the pattern, and no text has one before its start.",
      hint: "leave the slashes out.",
    };
  if (withoutInlineFlags(pattern) !== undefined)
    return {
      message: "ECMAScript has no flags within a pattern; what they mean is written out.",
      hint: "write the letters of both cases.",
    };
  const unescaped = pattern.replaceAll("\\\\", "");
  const [anchor] = /\\[AZz]/.exec(unescaped) ?? [];
  if (anchor !== undefined)
    return {
      message: `${quote(anchor)} is the letter ${anchor.slice(1)} in ECMAScript, not an end of the text.`,
      hint: `write ${anchor === "\\A" ? "^" : "$"} for it.`,
    };
  const [posix] = /\[\[:\^?[a-z]+:\]/.exec(unescaped) ?? [];
  if (posix !== undefined)
    return {
      message: `${quote(posix.slice(1))} are these very characters in ECMAScript, not a class of them.`,
      hint: "write the class as `a-zA-Z`, `0-9` or `\\s`.",
    };
  return undefined;
}

/** JSON Schema asks for Unicode mode; many patterns escape more than that allows and are clear without it. */
function compiles(pattern: string): boolean {
  for (const flags of ["u", ""]) {
    try {
      new RegExp(pattern, flags);
      return true;
    } catch {
      // The other mode may take it.
    }
  }
  return false;
}

const bounds = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
] as const;

/** Refuses what the schemas beside it ask for. */
function checkClosed(schema: JsonObject, site: Site): void {
  if (!closesComposition(schema, site.dialect)) return;
  site.warning({
    code: "schema/closed-composition",
    message:
      "`additionalProperties` does not see the properties that the schemas beside it describe; it is read as `unevaluatedProperties`.",
    hint: "write `unevaluatedProperties: false`, or close each of those schemas.",
    at: ["additionalProperties"],
    part: "key",
  });
}

function checkLimits(schema: JsonObject, site: Site): void {
  for (const [low, high] of bounds) {
    const min = schema[low];
    const max = schema[high];
    if (isNumber(min) && isNumber(max) && min > max) {
      site.warning({
        code: "schema/impossible",
        message: `No value has both \`${low}\` ${quote(min)} and \`${high}\` ${quote(max)}.`,
        hint: "swap or correct them.",
        at: [low],
      });
    }
  }
  for (const key of ["exclusiveMinimum", "exclusiveMaximum"] as const) {
    const limit = schema[key];
    if (limit === undefined) continue;
    const expected = site.dialect === "3.0" ? "boolean" : "number";
    const actual = typeof limit === "bigint" ? "number" : typeof limit;
    if (actual === expected) continue;
    if (actual === "boolean" || actual === "number") {
      site.warning({
        code: "document/other-version",
        message: `\`${key}\` as a ${actual} is OpenAPI ${actual === "boolean" ? "3.0" : "3.1"}; it is read so.`,
        hint:
          site.dialect === "3.0"
            ? "write the limit as `minimum` or `maximum` and `true` here."
            : "write the limit itself here.",
        at: [key],
      });
    } else {
      site.error({
        code: "document/wrong-kind",
        message: `\`${key}\` must be a ${expected}.`,
        hint: `write a ${expected}.`,
        at: [key],
      });
    }
  }
  const step = schema["multipleOf"];
  if (isNumber(step) && step <= 0) {
    site.error({
      code: "document/wrong-kind",
      message: "`multipleOf` must be greater than 0.",
      hint: "write a number greater than 0.",
      at: ["multipleOf"],
    });
  }
}

function isNumber(value: Json | undefined): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** Targets of a discriminator: references must lead somewhere, names should be schemas. */
function checkMapping(discriminator: JsonObject, site: Site): void {
  const { mapping } = discriminator;
  if (!isObject(mapping)) return;
  const components = site.root["components"];
  const schemas = isObject(components) && isObject(components["schemas"]) ? components["schemas"] : {};
  for (const [value, target] of Object.entries(mapping)) {
    if (typeof target !== "string" || Object.hasOwn(schemas, target)) continue;
    const found = site.references.follow(target, site.file);
    if ("value" in found || found.kind === "broken") continue;
    const at = ["discriminator", "mapping", value];
    if (target.startsWith("#") || target.includes("/")) {
      site.error({
        code: "reference/dangling",
        message: `${quote(target)} leads nowhere.`,
        hint: "add the schema, or correct the reference.",
        at,
      });
    } else {
      site.warning({
        code: "schema/unknown-mapping",
        message: `There is no schema ${quote(target)}; the value ${quote(value)} selects nothing.`,
        hint: closestSchema(target, schemas),
        at,
      });
    }
  }
}

/** A choice by a tag whose schemas do not say which of its values is theirs. */
function checkTag(schema: JsonObject, site: Site): void {
  const open = openTag(schema, site.file, site.dialect, (reference, file) =>
    site.references.lookup(reference, file),
  );
  if (open === undefined) return;
  const { tag, names } = open;
  const constant = site.dialect === "3.0" ? "an `enum` of one value" : "a `const`";
  site.warning({
    code: "schema/open-tag",
    message: `${names.join(" and ")} leave ${quote(tag)} open, and a value may fit both; each is read as having its own values of ${quote(tag)} alone.`,
    hint: `give ${quote(tag)} ${constant} in each of the schemas.`,
    at: ["discriminator"],
  });
}

function closestSchema(target: string, schemas: JsonObject): string {
  const near = closest(target, Object.keys(schemas));
  return near === undefined ? "name a schema of `components.schemas`." : `did you mean \`${near}\`?`;
}
