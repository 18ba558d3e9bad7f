/** Walks over the parts of a schema's shape. References are not followed: they lead to `Api.schemas`. */
import type { Api, Operation, Schema } from "./model.ts";

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

/** The schemas an operation names directly, with the side they are on as its client sees it. */
export function schemasOf(
  operation: Operation,
): { readonly schema: Schema; readonly side: "request" | "response" }[] {
  return [
    { schema: operation.request, side: "request" },
    ...operation.responses.flatMap((response) => [
      ...response.contents.map((content) => ({ schema: content.schema, side: "response" as const })),
      ...response.headers.map((header) => ({ schema: header.schema, side: "response" as const })),
    ]),
  ];
}

/** A named schema as it is on one side; undefined for a name the API does not have. */
export function schemaLookup(api: Api, side: "request" | "response"): (name: string) => Schema | undefined {
  const byName = new Map(
    api.schemas.map((named) => [
      named.name,
      side === "request" ? (named.input ?? named.schema) : named.schema,
    ]),
  );
  return (name) => byName.get(name);
}
