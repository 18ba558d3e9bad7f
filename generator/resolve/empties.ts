/**
 * Keys that were left empty, as in `parameters:` with nothing behind it: read as what is meant. The check finds them;
 * the documents are then copied without them, and checked again.
 */
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceSet } from "../load/source.ts";
import { withChanges } from "./changed.ts";
import { isObject } from "./json.ts";

/** What an empty place is read as: not there, or a value that says nothing. */
export type Meant = "nothing" | "object" | "list" | "text" | "the type";

/** Empty places by the object or list they are in. */
export type Empties = ReadonlyMap<Json, ReadonlyMap<string | number, Meant>>;

/** The files with what is meant in each empty place. */
export const withoutEmpties = (sources: SourceSet, empties: Empties): SourceSet =>
  withChanges(sources, (value, _at, copy) => {
    const meant = empties.get(value as Json);
    if (meant === undefined) return undefined;
    const fill = (member: Json, key: string | number): Json => {
      const own = meant.get(key);
      return own === undefined ? copy(member, typeof key === "string" ? key : "") : standFor(own);
    };
    if (!isObject(value)) return (value as readonly Json[]).map(fill);
    const out = Object.create(null) as Record<string, Json>;
    for (const key in value) if (meant.get(key) !== "nothing") out[key] = fill(value[key] as Json, key);
    return out;
  });

const standFor = (meant: Meant): Json => {
  if (meant === "list") return [];
  if (meant === "object") return Object.create(null) as JsonObject;
  return meant === "the type" ? "null" : "";
};
