/**
 * Keys that were left empty, as in `parameters:` with nothing behind it: read as what is meant. The check finds them;
 * the documents are then copied without them, and checked again.
 */
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceFile, SourceSet } from "../load/source.ts";
import { isObject } from "./json.ts";

/** What an empty place is read as: not there, or a value that says nothing. */
export type Meant = "nothing" | "object" | "list" | "text";

/** Empty places by the object or list they are in. */
export type Empties = ReadonlyMap<Json, ReadonlyMap<string | number, Meant>>;

/** The files with what is meant in each empty place. What does not change is shared. */
export function withoutEmpties(sources: SourceSet, empties: Empties): SourceSet {
  const files = new Map<string, SourceFile>();
  for (const [path, file] of sources.files) {
    const value = filled(file.value, empties, new Map());
    files.set(path, value === file.value ? file : { ...file, value });
  }
  return { ...sources, files };
}

/** Depth is bounded by the load stage. */
function filled(value: Json, empties: Empties, made: Map<Json, Json>): Json {
  if (typeof value !== "object" || value === null) return value;
  const known = made.get(value);
  if (known !== undefined) return known;
  const meant = empties.get(value);
  let result: Json = value;
  if (isObject(value)) {
    const out = Object.create(null) as Record<string, Json>;
    let changed = meant !== undefined;
    for (const key in value) {
      const own = meant?.get(key);
      if (own === "nothing") continue;
      const member = value[key] as Json;
      const next = own === undefined ? filled(member, empties, made) : standFor(own);
      changed ||= next !== member;
      out[key] = next;
    }
    if (changed) result = out;
  } else {
    const items = (value as readonly Json[]).map((item, index) => {
      const own = meant?.get(index);
      return own === undefined ? filled(item, empties, made) : standFor(own);
    });
    if (items.some((item, index) => item !== (value as readonly Json[])[index])) result = items;
  }
  made.set(value, result);
  return result;
}

const standFor = (meant: Meant): Json =>
  meant === "list" ? [] : meant === "text" ? "" : (Object.create(null) as JsonObject);
