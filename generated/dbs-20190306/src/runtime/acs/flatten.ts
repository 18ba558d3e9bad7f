// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Nested values to the flat parameters of RPC: `Tag: [{ Key: "a" }]` to `Tag.1.Key=a`. */
import { stringifyJson } from "../json.js";
import { ParameterError } from "../parameter-error.js";
import { scalarText } from "../scalar.js";
import type { ParameterDescriptor } from "../types.js";

/** Flat parameters, not encoded. Without a prototype: any name is data. */
export type FlatParameters = Record<string, string>;

/**
 * Flattens a whole request object as the vendor's clients do: lists count from 1, objects add `.Name`;
 * null and undefined are left out and keep their place in a list; empty lists and objects disappear; of two
 * values for one name the later stays. Throws `ParameterError`.
 */
export function flatten(request: Readonly<Record<string, unknown>>): FlatParameters {
  const out: FlatParameters = Object.create(null);
  for (const name of Object.keys(request)) add(out, name, request[name]);
  return out;
}

/**
 * Adds one parameter by its descriptor: `style` is `json` (compact JSON text), `simple`, `spaceDelimited` or
 * `pipeDelimited` (one joined text), else flat as in `flatten`. Nothing is added for null and undefined.
 */
export function flattenParameter(out: FlatParameters, parameter: ParameterDescriptor, value: unknown): void {
  const { name, style, type } = parameter;
  if (value == null) return;
  const separator = separatorOf(style);
  if (style === "json" && typeof value === "object" && !(value instanceof Date))
    out[name] = stringifyJson(value);
  else if (separator && Array.isArray(value)) {
    const items = value.map((item) => (item == null ? "" : scalarText(item, name)));
    if (items.some((item) => item.includes(separator))) {
      throw new ParameterError(name, "an item contains the separator");
    }
    if (items[0] !== undefined) out[name] = items.join(separator);
  } else add(out, name, value, type);
}

const separatorOf = (style: string | undefined) =>
  style === "simple" ? "," : style === "spaceDelimited" ? " " : style === "pipeDelimited" ? "|" : "";

function add(
  out: FlatParameters,
  name: string,
  value: unknown,
  type?: ParameterDescriptor["type"],
  depth = 0,
): void {
  if (value == null) return;
  if (typeof value !== "object" || value instanceof Date) {
    out[name] = scalarText(value, name, type);
    return;
  }
  if (depth > 99) throw new ParameterError(name, "nested too deeply");
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      add(out, `${name}.${index + 1}`, value[index], undefined, depth + 1);
  } else {
    for (const key of Object.keys(value)) {
      add(out, `${name}.${key}`, (value as Record<string, unknown>)[key], undefined, depth + 1);
    }
  }
}

/** Rewrites the keys of free maps to `#<length>#<key>`, all the way down, as some newer APIs ask. */
export function mapToFlatStyle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapToFlatStyle);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [`#${key.length}#${key}`, mapToFlatStyle(item)]),
  );
}
