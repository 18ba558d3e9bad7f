/** Walks over the parts of a schema's shape. References are not followed: they lead to `Api.schemas`. */
import type { Schema } from "./model.ts";

/** The schemas a shape is made of, one step down. */
export function partsOf(schema: Schema): readonly Schema[] {
  const { shape } = schema;
  switch (shape.kind) {
    case "array":
      return [shape.items];
    case "tuple":
      return shape.rest === undefined ? shape.items : [...shape.items, shape.rest];
    case "object": {
      const parts = shape.properties.map((property) => property.schema);
      return shape.rest === undefined ? parts : [...parts, shape.rest];
    }
    case "union":
    case "intersection":
      return shape.members;
    default:
      return [];
  }
}

/** Visits a schema and everything it is made of, outside in. */
export function walkSchema(schema: Schema, visit: (schema: Schema) => void): void {
  const stack = [schema];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    visit(next);
    const parts = partsOf(next);
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const part = parts[index];
      if (part !== undefined) stack.push(part);
    }
  }
}
