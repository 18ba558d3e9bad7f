/** Named schemas by their name. */
import type { Api, Schema } from "../../ir/model.ts";

export type Lookup = (name: string) => Schema | undefined;

/** As one side has them: where the two differ, a name stands for two schemas. */
export function schemaLookup(api: Api, side: "request" | "response"): Lookup {
  const schemas = new Map(
    api.schemas.map(({ name, schema, input }) => [name, side === "request" ? (input ?? schema) : schema]),
  );
  return (name) => schemas.get(name);
}

/** Follows references; bounded, as they may lead in a circle. */
export function resolveSchema(schema: Schema, lookup: Lookup): Schema {
  let current = schema;
  for (let steps = 0; current.shape.kind === "ref" && steps < 50; steps += 1) {
    const target = lookup(current.shape.name);
    if (target === undefined) break;
    current = target;
  }
  return current;
}
