/** Members of a union whose 64-bit integers decide how the others' numbers come. */
import type { NamedSchema, Property, Schema } from "../../ir/model.ts";
import { target } from "./context.ts";

/**
 * One codec reads every member of a union: where a property is a 64-bit integer in one, it comes as one in all. For
 * each member, the properties that its own type calls numbers and that come otherwise.
 */
export function exactInUnion(
  members: readonly Schema[],
  names: ReadonlyMap<string, NamedSchema>,
): readonly (readonly Property[])[] {
  const all = members.map((member) => propertiesOf(member, names, 0));
  const long = new Set(
    all
      .flatMap((properties) => properties.filter(({ schema }) => isKind(schema, "long", names)))
      .map(({ name }) => name),
  );
  if (long.size === 0) return members.map(() => []);
  return all.map((properties) =>
    properties.filter(({ name, schema }) => long.has(name) && isKind(schema, "number", names)),
  );
}

function propertiesOf(
  schema: Schema,
  names: ReadonlyMap<string, NamedSchema>,
  depth: number,
): readonly Property[] {
  const shape = target(schema, names)?.shape;
  // Without its names an index signature would take the properties that are left with it.
  if (shape?.kind === "object") return shape.rest === undefined ? shape.properties : [];
  if (shape?.kind !== "intersection" || depth > 8) return [];
  return shape.members.flatMap((member) => propertiesOf(member, names, depth + 1));
}

/** Of the kind itself, or that or null. */
function isKind(schema: Schema, kind: "long" | "number", names: ReadonlyMap<string, NamedSchema>): boolean {
  const shape = target(schema, names)?.shape;
  if (shape?.kind !== "union") return shape?.kind === kind;
  const values = shape.members.filter((member) => member.shape.kind !== "null");
  return values.length === 1 && values[0] !== undefined && isKind(values[0], kind, names);
}

/** False for a number that may have a fraction. */
export function isInteger(schema: Schema, names: ReadonlyMap<string, NamedSchema>): boolean {
  const found = target(schema, names);
  if (found?.shape.kind === "union") {
    return found.shape.members.every((member) => member.shape.kind === "null" || isInteger(member, names));
  }
  return typeof found?.json === "object" && (found.json["type"] === "integer" || found.format === "int32");
}
