/** A shape as one line of TypeScript-like text, for tests and dumps. */
import type { Json, Schema, Shape } from "./model.ts";

export function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case "enum":
      return shape.values.map(valueText).join(" | ") + (shape.open ? " | ..." : "");
    case "array":
      return `${group(shape.items)}[]`;
    case "tuple": {
      const items = shape.items.map((item, index) => group(item) + (index < shape.minItems ? "" : "?"));
      if (shape.rest !== undefined) items.push(`...${group(shape.rest)}[]`);
      return `[${items.join(", ")}]`;
    }
    case "object": {
      const members = shape.properties.map(
        (property) => `${property.name}${property.required ? "" : "?"}: ${shapeText(property.schema.shape)}`,
      );
      if (shape.rest !== undefined) members.push(`[*]: ${shapeText(shape.rest.shape)}`);
      return `{${members.join("; ")}}`;
    }
    case "union": {
      const text = shape.members.map(group).join(" | ");
      if (shape.discriminator === undefined) return text;
      const { property, mapping } = shape.discriminator;
      return `${text} by ${property}(${mapping.map((entry) => `${entry.value}=${entry.member}`).join(",")})`;
    }
    case "intersection":
      return shape.members.map(group).join(" & ");
    case "ref":
      return shape.name;
    default:
      return shape.kind;
  }
}

function group(schema: Schema): string {
  const { shape } = schema;
  const text = shapeText(shape);
  const several =
    shape.kind === "union" ||
    shape.kind === "intersection" ||
    (shape.kind === "enum" && shape.values.length > 1);
  return several ? `(${text})` : text;
}

function valueText(value: Json): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}n` : item));
}
