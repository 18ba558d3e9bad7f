/**
 * Properties that one part of an intersection only requires: `allOf: [A, { required: [a] }]`. TypeScript would make the
 * type of `a` of the optional one in `A` and `unknown`, so that what has to be there may be undefined all the same.
 */
import type { NamedSchema, Property, Schema, Shape } from "../../ir/model.ts";
import { objectsOf } from "./context.ts";

type Names = ReadonlyMap<string, NamedSchema>;
type Lookup = (name: string) => Schema | undefined;

/** The members of an intersection; what they only require has the type that another gives it. */
export function withRequiredTypes(members: readonly Schema[], names: Names): readonly Schema[] {
  if (!members.some((member) => requires(member, 0))) return members;
  return members.map((member) => {
    const lookup: Lookup = (name) => {
      for (const other of members) {
        if (other === member) continue;
        for (const object of objectsOf(other, names)) {
          const found = object.properties.find((property) => property.name === name);
          if (found !== undefined && found.schema.shape.kind !== "unknown") return found.schema;
        }
      }
      return undefined;
    };
    return settled(member, lookup, 0);
  });
}

const isOnlyRequired = ({ required, schema }: Property): boolean =>
  required && schema.shape.kind === "unknown";

/** How many unions and intersections within one another are looked into. */
const deepest = 8;

function requires({ shape }: Schema, depth: number): boolean {
  if (shape.kind === "object") return shape.properties.some(isOnlyRequired);
  return isJoined(shape) && depth < deepest && shape.members.some((member) => requires(member, depth + 1));
}

const isJoined = (shape: Shape): shape is Extract<Shape, { kind: "union" | "intersection" }> =>
  shape.kind === "union" || shape.kind === "intersection";

function settled(schema: Schema, lookup: Lookup, depth: number): Schema {
  if (!requires(schema, depth)) return schema;
  const { shape } = schema;
  if (isJoined(shape)) {
    const members = shape.members.map((member) => settled(member, lookup, depth + 1));
    return { ...schema, shape: { ...shape, members } };
  }
  if (shape.kind !== "object") return schema;
  const properties = shape.properties.map((property) => {
    const found = isOnlyRequired(property) ? lookup(property.name) : undefined;
    if (found === undefined) return property;
    return { ...property, schema: { ...property.schema, shape: found.shape } };
  });
  return { ...schema, shape: { ...shape, properties } };
}
