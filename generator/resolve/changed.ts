/** Copies of documents in which some values are others; what does not change is shared. */
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceFile, SourceSet } from "../load/source.ts";
import { isObject } from "./json.ts";

/**
 * What stands for an object or list, given the key it is under and its file: undefined where it stays, with what is in
 * it looked at in turn. `copy` does that for a part.
 */
export type Change = (
  value: JsonObject | readonly Json[],
  at: { readonly key: string; readonly path: string },
  copy: (value: Json, key: string) => Json,
) => Json | undefined;

/** Depth is bounded by the load stage, and by what an earlier change may have made. */
export function withChanges(sources: SourceSet, change: Change): SourceSet {
  const files = new Map<string, SourceFile>();
  for (const [path, file] of sources.files) {
    const value = changed(file.value, path, change);
    files.set(path, value === file.value ? file : { ...file, value });
  }
  return { ...sources, files };
}

function changed(root: Json, path: string, change: Change): Json {
  const made = new Map<Json, Json>();
  const copy = (value: Json, key: string): Json => {
    if (typeof value !== "object" || value === null) return value;
    const known = made.get(value);
    if (known !== undefined) return known;
    const result = change(value as JsonObject | readonly Json[], { key, path }, copy) ?? parts(value);
    made.set(value, result);
    return result;
  };
  const parts = (value: JsonObject | readonly Json[]): Json => {
    if (!isObject(value)) {
      const items = (value as readonly Json[]).map((item) => copy(item, ""));
      return items.some((item, index) => item !== (value as readonly Json[])[index]) ? items : value;
    }
    const out = Object.create(null) as Record<string, Json>;
    let differs = false;
    for (const key in value) {
      const member = value[key] as Json;
      out[key] = copy(member, key);
      differs ||= out[key] !== member;
    }
    return differs ? out : value;
  };
  return copy(root, "");
}
