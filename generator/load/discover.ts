/** Finds the files a document refers to. */
import { posix } from "node:path";
import type { Json, JsonObject } from "../ir/model.ts";

const referenceKeys = ["$ref", "operationRef"] as const;

/**
 * File parts (the text before `#`) of every string that may be a reference, in document order, each once.
 * What only looks like one (`$ref` in an example) is among them: reading a file too many does no harm, and
 * the resolve stage alone knows which places hold references.
 */
export function fileParts(root: Json): string[] {
  const found = new Set<string>();
  const seen = new Set<object>();
  // Below a schema whose `$id` is a path, files are also looked for from there.
  const stack: { readonly value: Json; readonly base: string }[] = [{ value: root, base: "" }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value } = next;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) {
        const item = value[index] as Json;
        if (typeof item === "object" && item !== null) stack.push({ value: item, base: next.base });
      }
      continue;
    }
    const map = value as JsonObject;
    const base = baseOf(map["$id"], next.base);
    for (const key of referenceKeys) {
      const reference = map[key];
      if (typeof reference === "string") add(reference, base);
    }
    const members: Json[] = [];
    for (const key in map) {
      const member = map[key] as Json;
      if (typeof member !== "object" || member === null) continue;
      if (key === "discriminator") mapping((member as JsonObject)["mapping"]);
      members.push(member);
    }
    for (let index = members.length - 1; index >= 0; index--)
      stack.push({ value: members[index] as Json, base });
  }
  return [...found];

  function add(reference: string, base = ""): void {
    const hash = reference.indexOf("#");
    const file = hash === -1 ? reference : reference.slice(0, hash);
    if (file === "") return;
    found.add(file);
    if (base !== "" && !scheme.test(file)) found.add(posix.join(base.replace(/[^/]*$/, ""), file));
  }

  /** A mapping value is a name or a reference: only what has the look of a file counts. */
  function mapping(value: Json | undefined): void {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const target of Object.values(value)) {
      if (typeof target === "string" && fileName.test(target)) add(target);
    }
  }
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** The path that an `$id` makes the base of what is below it; empty where files are not looked for by it. */
function baseOf(id: Json | undefined, around: string): string {
  if (typeof id !== "string" || id === "" || id.startsWith("#")) return around;
  return scheme.test(id) ? "" : posix.join(around.replace(/[^/]*$/, ""), id.replace(/#.*$/s, ""));
}

const fileName = /^[^#]+\.(?:ya?ml|json)(?:#|$)/i;

/** Whether a value under `mapping` holds what has the look of a file. */
export function mapsToFiles(value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((target) => typeof target === "string" && fileName.test(target));
}
