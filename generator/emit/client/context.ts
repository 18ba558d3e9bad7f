/** What the parts of the client emitter share while one module is written. */
import type { Api, NamedSchema, Schema, Shape } from "../../ir/model.ts";
import type { EmitOptions } from "../emitter.ts";
import type { ModuleText } from "../shared/module.ts";

type ObjectShape = Extract<Shape, { kind: "object" }>;

export type Side = "request" | "response";

/** Where a module finds what it refers to, and which way its values go. */
export interface TypeContext {
  readonly names: ReadonlyMap<string, NamedSchema>;
  readonly int64: EmitOptions["int64"];
  readonly module: ModuleText;
  /** Specifier of the folder `src/` from this module: `./` or `../`. */
  readonly root: string;
  readonly side: Side;
  /** What binary data is here: text within JSON, a part of a form, or either where a named schema stands in both. */
  readonly bytes: "text" | "part" | "either";
  /** False in the module of the named schemas itself: nothing to import then. */
  readonly importSchemas: boolean;
  /** Names of parameters that are written once for all operations, by their place in the document. */
  readonly parameters?: ReadonlyMap<string, string>;
}

/** The schema a name stands for on one side. */
export const ofSide = ({ schema, input }: NamedSchema, side: Side): Schema =>
  side === "request" ? (input ?? schema) : schema;

export function namesOf(api: Api): ReadonlyMap<string, NamedSchema> {
  return new Map(api.schemas.map((schema) => [schema.name, schema]));
}

/** Follows references to the schema that has a structure of its own; undefined in a circle of references. */
export function target(schema: Schema, names: ReadonlyMap<string, NamedSchema>): Schema | undefined {
  let current: Schema | undefined = schema;
  for (let step = 0; current !== undefined && step < 300; step += 1) {
    if (current.shape.kind !== "ref") return current;
    current = names.get(current.shape.name)?.schema;
  }
  return undefined;
}

/** The object types that a schema is made of: itself, or what it puts together. */
export function objectsOf(
  schema: Schema,
  names: ReadonlyMap<string, NamedSchema>,
  depth = 0,
): readonly ObjectShape[] {
  const shape = target(schema, names)?.shape;
  if (shape?.kind === "object") return [shape];
  if (shape?.kind !== "intersection" || depth > 8) return [];
  return shape.members.flatMap((member) => objectsOf(member, names, depth + 1));
}

/** False for a number that may have a fraction. */
export const isInteger = (schema: Schema): boolean =>
  typeof schema.json === "object" && (schema.json["type"] === "integer" || schema.format === "int32");
