/** A document whose parents are choices of their children, as it is meant: see `rings.ts`. */
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceFile, SourceSet } from "../load/source.ts";
import { isObject } from "./json.ts";

/** What makes a parent a choice, and what may stand once only. */
const dropped = new Set(["oneOf", "anyOf", "discriminator", "$id", "$anchor", "$dynamicAnchor"]);

/** Copies of the files in which each of the references is its parent, without the choice. */
export function withParents(sources: SourceSet, parents: ReadonlyMap<JsonObject, JsonObject>): SourceSet {
  const files = new Map<string, SourceFile>();
  for (const [path, file] of sources.files) files.set(path, { ...file, value: copy(file.value, parents) });
  return { ...sources, files };
}

/** Depth is bounded by the load stage; a parent in a parent is followed no further than there are references. */
function copy(value: Json, parents: ReadonlyMap<JsonObject, JsonObject>): Json {
  if (Array.isArray(value)) return value.map((item: Json) => copy(item, parents));
  if (!isObject(value)) return value;
  const parent = parents.get(value);
  const from = parent ?? value;
  const out = Object.create(null) as Record<string, Json>;
  for (const key of Object.keys(from)) {
    if (parent !== undefined && dropped.has(key)) continue;
    out[key] = copy(from[key] as Json, parents);
  }
  return out;
}
