/** Finds the files a document refers to. */
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
  const stack: Json[] = [root];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) {
        const item = value[index] as Json;
        if (typeof item === "object" && item !== null) stack.push(item);
      }
      continue;
    }
    const map = value as JsonObject;
    for (const key of referenceKeys) {
      const reference = map[key];
      if (typeof reference === "string") add(reference);
    }
    const members: Json[] = [];
    for (const key in map) {
      const member = map[key] as Json;
      if (typeof member !== "object" || member === null) continue;
      if (key === "discriminator") mapping((member as JsonObject)["mapping"]);
      members.push(member);
    }
    for (let index = members.length - 1; index >= 0; index--) stack.push(members[index] as Json);
  }
  return [...found];

  function add(reference: string): void {
    const hash = reference.indexOf("#");
    const file = hash === -1 ? reference : reference.slice(0, hash);
    if (file !== "") found.add(file);
  }

  /** A mapping value is a name or a reference: only what has the look of a file counts. */
  function mapping(value: Json | undefined): void {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const target of Object.values(value)) {
      if (typeof target === "string" && fileName.test(target)) add(target);
    }
  }
}

const fileName = /^[^#]+\.(?:ya?ml|json)(?:#|$)/i;

/** Whether a value under `mapping` holds what has the look of a file. */
export function mapsToFiles(value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((target) => typeof target === "string" && fileName.test(target));
}
