/** Finds the `x-acs-*` keys of a file together with the kind of object they stand in. */
import { isObject, list, type ObjectValue, type Value } from "./spec-files.ts";

export interface AcsPlace {
  /** JSON pointer of the object. */
  readonly at: string;
  readonly place: "document" | "operation" | "parameter" | "schema";
  readonly members: ObjectValue;
}

export function acsPlaces(value: Value, at = ""): AcsPlace[] {
  if (Array.isArray(value)) return list(value).flatMap((item, index) => acsPlaces(item, `${at}/${index}`));
  if (!isObject(value)) return [];
  const own = Object.entries(value).filter(([key]) => key.startsWith("x-acs-"));
  const places: AcsPlace[] = [];
  if (own.length > 0) places.push({ at, place: placeOf(value), members: Object.fromEntries(own) });
  for (const [key, member] of Object.entries(value)) {
    if (!key.startsWith("x-acs-") && key !== "examples") places.push(...acsPlaces(member, `${at}/${key}`));
  }
  return places;
}

function placeOf(value: ObjectValue): AcsPlace["place"] {
  if ("openapi" in value) return "document";
  if ("operationId" in value) return "operation";
  return "in" in value ? "parameter" : "schema";
}
