/** One document out of several files. */
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceSet } from "../load/source.ts";
import type { Findings } from "./check.ts";
import type { References } from "./references.ts";

/** The whole document as one file; the entry itself where it is the only one. */
export function bundleDocument(sources: SourceSet, _references: References, _findings: Findings): JsonObject {
  return sources.files.get(sources.entry)?.value as Json as JsonObject;
}
