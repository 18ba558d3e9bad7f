/** Members of a union whose 64-bit integers decide how the others' numbers come. */
import type { NamedSchema, Property, Schema } from "../../ir/model.ts";
import { isInteger, objectsOf, target } from "./context.ts";

/**
 * One codec reads every member of a union: where a property is a 64-bit integer in one, it comes as one in all. For
 * each member, the properties that its own type calls numbers and that come otherwise.
 */
export function exactInUnion(
  members: readonly Schema[],
  names: ReadonlyMap<string, NamedSchema>,
): readonly (readonly Property[])[] {
  const all = members.map((member) =>
    objectsOf(member, names)
      // Without its names an index signature would take the properties that are left with it.
      .filter(({ rest }) => rest === undefined)
      .flatMap(({ properties }) => properties),
  );
  const long = new Set(
    all
      .flatMap((properties) => properties.filter(({ schema }) => isKind(schema, "long", names)))
      .map(({ name }) => name),
  );
  if (long.size === 0) return members.map(() => []);
  return all.map((properties) => {
    const numbers = properties.filter(
      ({ name, schema }) => long.has(name) && isKind(schema, "number", names),
    );
    // Several parts of an intersection may say the same property: it is required where one of them says so.
    const byName = new Map<string, Property>();
    for (const property of numbers) {
      if (byName.get(property.name)?.required !== true) byName.set(property.name, property);
    }
    return [...byName.values()];
  });
}

/** Of the kind itself, or that or null. */
function isKind(schema: Schema, kind: "long" | "number", names: ReadonlyMap<string, NamedSchema>): boolean {
  const shape = target(schema, names)?.shape;
  if (shape?.kind !== "union") return shape?.kind === kind;
  const values = shape.members.filter((member) => member.shape.kind !== "null");
  return values.length === 1 && values[0] !== undefined && isKind(values[0], kind, names);
}

/** False where a number of the property may have a fraction. */
export function hasNoFraction(schema: Schema, names: ReadonlyMap<string, NamedSchema>): boolean {
  const found = target(schema, names);
  if (found?.shape.kind === "union") {
    return found.shape.members.every(
      (member) => member.shape.kind === "null" || hasNoFraction(member, names),
    );
  }
  return found !== undefined && isInteger(found);
}
