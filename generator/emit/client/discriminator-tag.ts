/** What a discriminator adds to the type of a member of its union. */

import type { Discriminator, Json, NamedSchema, Property, Schema } from "../../ir/model.ts";
import { scalarText } from "../../ir/read.ts";
import { propertyKey, valueLiteral } from "../shared/escape.ts";
import { objectsOf, target } from "./context.ts";

/**
 * A type of the one property that tells the member of that index from the others. Undefined where nothing is known to
 * select it, where the member says it itself, and where it could say nothing but the contrary: a property of another
 * type than the mapping's values would leave no value at all.
 */
export function tagOf(
  member: Schema,
  index: number,
  { property, mapping }: Discriminator,
  names: ReadonlyMap<string, NamedSchema>,
): string | undefined {
  const own = objectsOf(member, names)
    .flatMap(({ properties }) => properties)
    .find(({ name }) => name === property);
  const values = mapping
    .filter((entry) => entry.member === index)
    .map(({ value }) => (own === undefined ? value : typed(value, own.schema, names)))
    .filter((value) => value !== undefined);
  if (values.length === 0 || (own !== undefined && saysItself(own, values))) return undefined;
  return `{ ${propertyKey(property)}: ${[...new Set(values.map(valueLiteral))].join(" | ")} }`;
}

/** True for a property that pins itself to no other values. */
const saysItself = ({ required, schema: { shape } }: Property, values: readonly Json[]): boolean =>
  required && shape.kind === "enum" && !shape.open && shape.values.every((value) => values.includes(value));

/** A mapping's key, which is text, as a value of the property's own type; undefined where it is none. */
function typed(value: string, schema: Schema, names: ReadonlyMap<string, NamedSchema>): Json | undefined {
  const shape = target(schema, names)?.shape;
  switch (shape?.kind) {
    case "number":
      return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
    case "boolean":
      return value === "true" || (value === "false" ? false : undefined);
    case "enum":
      return shape.values.find((each) => scalarText(each) === value) ?? (shape.open ? value : undefined);
    case "union":
      return shape.members.map((member) => typed(value, member, names)).find((each) => each !== undefined);
    case "string":
    case "unknown":
      return value;
    default:
      return undefined;
  }
}
