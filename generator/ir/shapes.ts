/** Small constructors and questions about schemas and shapes that several modules share. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Json, JsonSchema, Schema, Shape } from "./model.ts";
import { dictionary, equalJson } from "./read.ts";

export type ScalarKind = "string" | "number" | "long" | "boolean" | "null" | "unknown" | "never" | "bytes";

const scalarShapes = new Map<ScalarKind, Shape>();

/** The shape of a kind that has no parts. */
export function scalar(kind: ScalarKind): Shape {
  let shape = scalarShapes.get(kind);
  if (shape === undefined) {
    shape = { kind };
    scalarShapes.set(kind, shape);
  }
  return shape;
}

/** A schema made by the builder itself, as part of another one's shape. */
export function part(json: JsonSchema, shape: Shape, origin: Origin): Schema {
  return {
    json,
    shape,
    deprecated: false,
    readOnly: false,
    writeOnly: false,
    constraints: [],
    examples: [],
    origin,
  };
}

export function unknownSchema(origin: Origin): Schema {
  return part(true, scalar("unknown"), origin);
}

export function typeJson(type: string): JsonSchema {
  const json = dictionary<Json>();
  json["type"] = type;
  return json;
}

export function isScalar(shape: Shape): boolean {
  switch (shape.kind) {
    case "string":
    case "number":
    case "long":
    case "boolean":
    case "null":
    case "bytes":
      return true;
    default:
      return false;
  }
}

/** True when both shapes are surely the same; false when they differ or it would be dear to tell. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (isScalar(a) || a.kind === "unknown" || a.kind === "never") return true;
  if (a.kind === "ref" && b.kind === "ref") return a.name !== "" && a.name === b.name;
  if (a.kind === "enum" && b.kind === "enum") return a.open === b.open && equalJson(a.values, b.values);
  if (a.kind === "array" && b.kind === "array") return sameShape(a.items.shape, b.items.shape);
  return false;
}

/** An object of which nothing is known but that it is one. */
export function isBareObject(shape: Shape): boolean {
  return (
    shape.kind === "object" &&
    shape.properties.length === 0 &&
    (shape.rest === undefined || shape.rest.shape.kind === "unknown")
  );
}

/** JSON Schema's name of a value's type; `integer` counts as `number`. */
export function jsonTypeOf(value: Json): "null" | "boolean" | "number" | "string" | "array" | "object" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "bigint" || type === "number") return "number";
  return type === "string" ? "string" : type === "boolean" ? "boolean" : "object";
}

/** Whether a value is of one of JSON Schema's types. */
export function fitsType(value: Json, type: string): boolean {
  const own = jsonTypeOf(value);
  if (type === "integer")
    return typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
  return own === type;
}
