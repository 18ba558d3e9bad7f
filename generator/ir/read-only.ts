/** Where `readOnly` and `writeOnly` are said: beside the property, behind a reference, in an `allOf`. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Located, ResolvedDocument } from "../resolve/document.ts";
import type { JsonObject, Schema } from "./model.ts";
import { child, flag, get, isObject, list, text } from "./read.ts";

const maxDepth = 6;

/** True when a schema, or what it is made of, carries the flag. */
export function effectiveFlag(
  name: "readOnly" | "writeOnly",
  value: JsonObject,
  origin: Origin,
  document: ResolvedDocument,
  depth = 0,
): boolean {
  const reference = text(value, "$ref");
  if (reference === undefined || document.dialect === "3.1") {
    const own = flag(value, name);
    if (own !== undefined) return own;
  }
  if (depth >= maxDepth) return false;
  if (reference !== undefined) {
    const target = document.lookup(reference, origin);
    if (target !== undefined && isObject(target.value)) {
      if (effectiveFlag(name, target.value, target.origin, document, depth + 1)) return true;
    }
    if (document.dialect === "3.0") return false;
  }
  const members = get(value, "allOf");
  if (members === undefined) return false;
  const at = child(origin, "allOf");
  return list(members).some(
    (member, index) => isObject(member) && effectiveFlag(name, member, child(at, index), document, depth + 1),
  );
}

/** Whether a required property is one that only one side carries. */
export function hiddenProperty(
  name: string,
  own: Schema | undefined,
  root: Located,
  document: ResolvedDocument,
): "readOnly" | "writeOnly" | undefined {
  if (own !== undefined) return own.readOnly ? "readOnly" : own.writeOnly ? "writeOnly" : undefined;
  const found = findProperty(name, root, document, 0);
  if (found === undefined || !isObject(found.value)) return undefined;
  if (effectiveFlag("readOnly", found.value, found.origin, document)) return "readOnly";
  return effectiveFlag("writeOnly", found.value, found.origin, document) ? "writeOnly" : undefined;
}

/** A property said elsewhere for the same value: in an `allOf` member or behind a reference. */
function findProperty(
  name: string,
  schema: Located,
  document: ResolvedDocument,
  depth: number,
): Located | undefined {
  if (depth > maxDepth || !isObject(schema.value)) return undefined;
  const properties = get(schema.value, "properties");
  const own = isObject(properties) ? get(properties, name) : undefined;
  if (own !== undefined) return { value: own, origin: child(child(schema.origin, "properties"), name) };
  const reference = text(schema.value, "$ref");
  if (reference !== undefined) {
    const target = document.lookup(reference, schema.origin);
    const found = target === undefined ? undefined : findProperty(name, target, document, depth + 1);
    if (found !== undefined) return found;
  }
  const at = child(schema.origin, "allOf");
  for (const [index, value] of list(get(schema.value, "allOf")).entries()) {
    const found = findProperty(name, { value, origin: child(at, index) }, document, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
