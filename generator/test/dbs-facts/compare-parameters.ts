/** Parameters of one operation against the facts, name by name. */
import type { Comparison } from "./comparison.ts";
import { allowedValues, limit, typed, types } from "./facts.ts";
import {
  list,
  type ObjectValue,
  object,
  objects,
  type SpecOperation,
  text,
  type Value,
} from "./spec-files.ts";

export function compareParameters(
  operation: SpecOperation,
  facts: ObjectValue,
  root: ObjectValue,
  into: Comparison,
) {
  const known = objects(facts["parameters"]);
  const onHost = known.filter((fact) => fact["in"] === "host");
  const onWire = known.filter((fact) => fact["in"] !== "host");
  into.checkNames(
    "parameter",
    operation.name,
    operation.parameters.keys(),
    onWire.map((fact) => text(fact["name"])),
  );
  for (const fact of onWire) {
    const parameter = operation.parameters.get(text(fact["name"]));
    if (parameter !== undefined) compareOne(`${operation.name} ${text(fact["name"])}`, parameter, fact, into);
  }
  for (const fact of onHost) {
    const variable = object(object(objects(root["servers"])[0]?.["variables"])[text(fact["name"])]);
    into.check(
      "host parameter",
      `${operation.name} ${text(fact["name"])}`,
      variable["default"],
      fact["example"],
    );
  }
}

function compareOne(at: string, parameter: ObjectValue, fact: ObjectValue, into: Comparison): void {
  const schema = object(parameter["schema"]);
  const type = text(fact["type"]);
  into.check("position", at, parameter["in"], fact["in"]);
  into.check("type", at, typeOf(schema), types[type]);
  into.check("required flag", at, parameter["required"] === true, fact["required"] === true);
  into.check(
    "required in prose",
    at,
    parameter["x-acs-required"] === "documented" || undefined,
    fact["requiredInProse"] === true || undefined,
  );
  into.check("const", at, schema["const"], fact["const"]);
  // That a boolean may be true or false is in its type.
  into.check("allowed values", at, valuesOf(schema), type === "Boolean" ? undefined : allowedValues(fact));
  into.check("default", at, schema["default"], fact["default"]);
  into.check("minimum", at, schema["minimum"], limit(fact, "minimum"));
  into.check("maximum", at, schema["maximum"], limit(fact, "maximum"));
  into.check("maxLength", at, schema["maxLength"], fact["maxLength"]);
  into.check(
    "ASCII only",
    at,
    schema["pattern"] === "^[ -~]*$" || undefined,
    fact["charset"] === "ASCII" || undefined,
  );
  into.check("pattern", at, patternOf(schema), fact["pattern"]);
  into.check("secret", at, schema["format"] === "password" || undefined, fact["sensitive"]);
  into.check(
    "JSON text",
    at,
    schema["contentMediaType"],
    fact["format"] === "json-text" ? "application/json" : undefined,
  );
  const example = fact["implicit"] === true ? fact["const"] : fact["example"];
  into.check("example", at, parameter["example"], typed(type, example));
  into.check(
    "undocumented",
    at,
    parameter["x-acs-undocumented"],
    fact["undocumented"] === true || fact["sdkOnly"] === true || undefined,
  );
  for (const conflict of objects(fact["conflicts"])) {
    const source = sourceOf(conflict);
    const found = objects(parameter["x-acs-conflicts"]).some((entry) => entry["source"] === source);
    into.check("conflict", `${at} ${source}`, found, true);
  }
}

/** The page that the facts call the seed is one of the older help pages to everybody else. */
function sourceOf(conflict: ObjectValue): string {
  return conflict["source"] === "seed" ? "help-old" : text(conflict["source"]);
}

export function typeOf(schema: ObjectValue): { type: Value | undefined; format?: Value } {
  const format = schema["format"];
  return format === "int32" || format === "int64"
    ? { type: schema["type"], format }
    : { type: schema["type"] };
}

/** Values of an enum, of a boolean that lists both, or of a pattern that takes several with commas between them. */
function valuesOf(schema: ObjectValue): readonly Value[] | undefined {
  const several = /^\^\(([^()]*)\)\(,\(\1\)\)\*\$$/.exec(text(schema["pattern"]));
  if (several?.[1] !== undefined) return several[1].split("|");
  return schema["enum"] === undefined ? undefined : list(schema["enum"]);
}

const patternOf = (schema: ObjectValue): Value | undefined =>
  schema["pattern"] === "^[ -~]*$" || valuesOf(schema) !== undefined ? undefined : schema["pattern"];
