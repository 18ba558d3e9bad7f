/** One mutation for every documented constraint of a schema: values that break exactly one rule. */
import type { Api, Json, NamedSchema, Schema } from "../../ir/model.ts";

export interface Mutation {
  /** JSON pointer of the broken place. */
  readonly path: string;
  /** Keyword that has to be reported. */
  readonly keyword: string;
  /** The whole value, broken. */
  readonly value: unknown;
}

/** Mutations of `base`, a value that the schema accepts, for each rule of the schema and of what it holds. */
export function mutations(api: Api, schema: Schema, base: unknown): Mutation[] {
  const named = new Map(api.schemas.map((entry): [string, NamedSchema] => [entry.name, entry]));
  const found: Mutation[] = [];
  const visit = (current: Schema, value: unknown, path: string, put: (broken: unknown) => unknown): void => {
    const { shape } = current;
    if (shape.kind === "ref") {
      const target = named.get(shape.name);
      if (target !== undefined && path.split("/").length < 12) visit(target.schema, value, path, put);
      return;
    }
    if (shape.kind === "intersection") {
      for (const member of shape.members) visit(member, value, path, put);
      return;
    }
    for (const { keyword, value: limit } of current.constraints) {
      const broken = breakConstraint(keyword, limit, value);
      if (broken !== undefined) found.push({ path, keyword, value: put(broken.value) });
    }
    const wrong = wrongType(shape.kind);
    if (wrong !== undefined) found.push({ path, keyword: "type", value: put(wrong) });
    if (shape.kind === "enum" && !shape.open) {
      const keyword = typeof current.json === "object" && "const" in current.json ? "const" : "enum";
      found.push({ path, keyword, value: put("no such value \u2603") });
    }
    if (shape.kind === "array" && Array.isArray(value) && value.length > 0) {
      visit(shape.items, value[0], `${path}/0`, (broken) => put([broken, ...value.slice(1)]));
    }
    if (shape.kind !== "object" || typeof value !== "object" || value === null) return;
    const object = value as Record<string, unknown>;
    for (const property of shape.properties) {
      const escaped = property.name.replaceAll("~", "~0").replaceAll("/", "~1");
      if (property.required) {
        const { [property.name]: _gone, ...rest } = object;
        found.push({ path, keyword: "required", value: put(rest) });
      }
      if (Object.hasOwn(object, property.name)) {
        visit(property.schema, object[property.name], `${path}/${escaped}`, (broken) =>
          put({ ...object, [property.name]: broken }),
        );
      }
    }
    if (typeof current.json === "object" && current.json["additionalProperties"] === false) {
      found.push({ path, keyword: "additionalProperties", value: put({ ...object, "no such property": 1 }) });
    }
  };
  visit(schema, base, "", (broken) => broken);
  return found;
}

function wrongType(kind: string): unknown {
  switch (kind) {
    case "string":
    case "boolean":
      return 12.5;
    case "long":
    case "number":
      return true;
    case "object":
      return "text";
    case "array":
      return { not: "a list" };
    default:
      return undefined;
  }
}

function breakConstraint(keyword: string, limit: Json, value: unknown): { value: unknown } | undefined {
  const number = typeof limit === "number" || typeof limit === "bigint" ? Number(limit) : 0;
  switch (keyword) {
    case "maximum":
      return { value: number + 1 };
    case "exclusiveMaximum":
    case "exclusiveMinimum":
      return { value: number };
    case "minimum":
      return { value: number - 1 };
    case "maxLength":
      return { value: "x".repeat(number + 1) };
    case "minLength":
      return number > 0 ? { value: "x".repeat(number - 1) } : undefined;
    case "maxItems":
      return Array.isArray(value) ? { value: Array.from({ length: number + 1 }, () => value[0]) } : undefined;
    case "minItems":
      return number > 0 ? { value: [] } : undefined;
    case "pattern":
      return mismatch(String(limit), value);
    default:
      return undefined;
  }
}

/** A short text that the pattern does not match. */
function mismatch(pattern: string, value: unknown): { value: unknown } | undefined {
  const tested = new RegExp(pattern, "u");
  const base = typeof value === "string" ? value : "";
  return ["\u2603", "", " ", `${base}\u2603`, `\u2603${base}`, "0", "a"]
    .filter((text) => !tested.test(text))
    .map((text) => ({ value: text }))[0];
}
