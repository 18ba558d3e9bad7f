/** A schema as a flat list of fields, each with its dotted path. */
import type { Api, Constraint, Json, Schema } from "../../ir/model.ts";
import { type Lookup, resolveSchema } from "../shared/schema-lookup.ts";
import { namesIn, requiredWords, typeWords } from "./words.ts";

export interface FieldFact {
  readonly name: string;
  readonly type: string;
  /** Named schemas the type refers to. */
  readonly schemas: readonly string[];
  /** `Required`, `Optional`, `Optional; documented as required`. */
  readonly required: string;
  readonly constraints: readonly Constraint[];
  readonly allowedValues?: readonly Json[];
  /** True where other values may come later. */
  readonly open?: boolean;
  readonly default?: Json;
  readonly example?: Json;
  readonly description?: string;
  readonly deprecated: boolean;
  /** Known from the vendor's SDK only. */
  readonly undocumented?: true;
}

const maxDepth = 16;

/** What a schema says of one place, its members left aside. */
export function schemaFact(name: string, schema: Schema, api: Api, lookup: Lookup): FieldFact {
  const target = resolveSchema(schema, lookup);
  const inner = target.shape.kind === "array" ? resolveSchema(target.shape.items, lookup) : target;
  const allowed =
    inner.shape.kind === "enum"
      ? inner.shape
      : inner.shape.kind === "union"
        ? unionValues(inner.shape.members)
        : undefined;
  const description = schema.description ?? (api.protocol === "http" ? undefined : target.description);
  const example = schema.examples[0] ?? target.examples[0];
  const fallback = schema.default ?? target.default;
  return {
    name,
    type: typeWords(schema, api, lookup),
    schemas: api.protocol === "http" ? [...namesIn(schema)] : [],
    required: requiredWords(false),
    constraints: [...target.constraints, ...(target === schema ? [] : schema.constraints)],
    ...(allowed === undefined ? {} : { allowedValues: allowed.values, open: allowed.open }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(example === undefined ? {} : { example }),
    ...(description === undefined ? {} : { description }),
    deprecated: schema.deprecated,
    ...(schema.undocumented === undefined ? {} : { undocumented: true }),
  };
}

/** The values of an enum that may also be null. */
function unionValues(members: readonly Schema[]): { values: readonly Json[]; open: boolean } | undefined {
  const others = members.filter((member) => member.shape.kind !== "null");
  const only = others[0]?.shape;
  return others.length === 1 && only?.kind === "enum" ? { values: only.values, open: only.open } : undefined;
}

/**
 * Members of a schema, in document order, as `DbList.dbName` or `Items[].Id`. For `acs-*` APIs references are
 * followed; elsewhere a named schema has a page of its own and is only named.
 */
export function fieldsOf(schema: Schema, prefix: string, api: Api, lookup: Lookup): FieldFact[] {
  const fields: FieldFact[] = [];
  walk(schema, prefix, [], 0);
  return fields;

  function walk(current: Schema, path: string, names: readonly string[], depth: number): void {
    const shape = current.shape;
    if (depth > maxDepth) return;
    if (shape.kind === "ref") {
      const target = lookup(shape.name);
      if (target === undefined || names.includes(shape.name) || (api.protocol === "http" && depth > 0))
        return;
      if (api.protocol === "http") return;
      walk(target, path, [...names, shape.name], depth + 1);
    } else if (shape.kind === "array") walk(shape.items, `${path}[]`, names, depth + 1);
    else if (shape.kind === "intersection") {
      for (const member of shape.members) walk(member, path, names, depth + 1);
    } else if (shape.kind === "union") {
      const inner = shape.members.filter((member) => member.shape.kind !== "null");
      if (inner.length === 1 && inner[0] !== undefined) walk(inner[0], path, names, depth + 1);
    } else if (shape.kind === "object") {
      for (const property of shape.properties) {
        const name = path === "" ? property.name : `${path}.${property.name}`;
        fields.push({
          ...schemaFact(name, property.schema, api, lookup),
          required: requiredWords(property.required ? "flagged" : false),
        });
        walk(property.schema, name, names, depth + 1);
      }
    }
  }
}
