/**
 * References where the format allows none, such as one for a whole map: read as what they lead to. The check finds
 * them; the documents are then copied with the targets in their places, and checked again.
 */
import type { Json, JsonObject } from "../ir/model.ts";
import type { SourceSet } from "../load/source.ts";
import { withChanges } from "./changed.ts";
import type { Located } from "./document.ts";
import { isObject } from "./json.ts";

/** Times the documents are read again: a target may hold such references too. */
export const maxRounds = 20;
/** References replaced in one round. */
export const maxStandIns = 20_000;
/** Values and levels that targets may make of a document: beyond it one grows out of its own parts. */
const maxNodes = 1_000_000;
const maxDepth = 200;

/** The reference in a value that holds nothing else to read; undefined where there is more or none. */
export function soleReference(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const reference = Object.hasOwn(value, "$ref") ? value["$ref"] : undefined;
  if (typeof reference !== "string") return undefined;
  const others = Object.keys(value).filter(
    (key) => key !== "$ref" && key !== "description" && key !== "summary" && !key.startsWith("x-"),
  );
  return others.length === 0 ? reference : undefined;
}

/** The files with each of the given objects replaced by its target; undefined where that makes too much of them. */
export function withTargets(
  sources: SourceSet,
  standIns: ReadonlyMap<JsonObject, Located>,
): SourceSet | undefined {
  const meant = withChanges(sources, (value, { key, path }) => {
    const target = standIns.get(value as JsonObject);
    return target && moved(target, key, path, sources);
  });
  for (const [path, { value }] of meant.files) {
    const before = sources.files.get(path)?.value ?? null;
    if (value !== before && isTooMuch(value, before)) return undefined;
  }
  return meant;
}

function isTooMuch(value: Json, before: Json): boolean {
  const { nodes, depth } = measure(value, new Map());
  return depth > maxDepth || (nodes > maxNodes && nodes > 10 * measure(before, new Map()).nodes);
}

interface Extent {
  readonly nodes: number;
  readonly depth: number;
}

/** How large a value is when what is shared is counted wherever it stands. */
function measure(value: Json, known: Map<Json, Extent>): Extent {
  if (typeof value !== "object" || value === null) return { nodes: 1, depth: 0 };
  const found = known.get(value);
  if (found !== undefined) return found;
  let nodes = 1;
  let depth = 0;
  for (const member of Object.values(value) as readonly Json[]) {
    const extent = measure(member, known);
    nodes += extent.nodes;
    depth = Math.max(depth, extent.depth);
  }
  const extent = { nodes, depth: depth + 1 };
  known.set(value, extent);
  return extent;
}

// What stands under these is data, where nothing is a reference; in a map of names they are names.
const dataKeys = new Set(["example", "default", "enum", "const", "value"]);
const nameMaps = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas"],
  ...["responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links"],
  ...["callbacks", "pathItems", "paths", "webhooks", "content", "encoding", "variables"],
]);

/** A target as it reads under the key `at` in the file `to`: references in it are relative to that file. */
function moved({ value: target, origin }: Located, at: string, to: string, sources: SourceSet): Json {
  const from = origin.file;
  if (from === to) return target;
  const rebase = (reference: string): string => {
    const hash = reference.indexOf("#");
    const filePart = hash === -1 ? reference : reference.slice(0, hash);
    const fragment = hash === -1 ? "" : reference.slice(hash);
    const followed = filePart === "" ? { path: from } : sources.follow(from, filePart);
    // What is no file of the set may be an id, which is the same everywhere.
    if (!("path" in followed) || !sources.files.has(followed.path)) return reference;
    if (followed.path === to) return fragment === "" ? "#" : fragment;
    const path = encodeURI(relativePath(to, followed.path)).replace(/[?#]/g, encodeURIComponent);
    return `${path}${fragment}`;
  };
  const copy = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map((item) => copy(item, ""));
    if (!isObject(value)) return value;
    const out = Object.create(null) as Record<string, Json>;
    for (const name in value) {
      const member = value[name] as Json;
      const isReference = (name === "$ref" || name === "operationRef") && typeof member === "string";
      if (isReference) out[name] = rebase(member);
      else if (name === "mapping" && "propertyName" in value && isObject(member)) out[name] = mapping(member);
      else out[name] = dataKeys.has(name) && !nameMaps.has(key) ? member : copy(member, name);
    }
    return out;
  };
  /** A value of a mapping is a name or a reference. */
  const mapping = (value: JsonObject): JsonObject => {
    const out = Object.create(null) as Record<string, Json>;
    for (const name in value) {
      const target = value[name] as Json;
      out[name] = typeof target === "string" && /[#./]/.test(target) ? rebase(target) : target;
    }
    return out;
  };
  return copy(target, at);
}

/** The path that leads from the folder of the file `from` to the file `to`; both are relative to the entry's. */
function relativePath(from: string, to: string): string {
  const folder = from.split("/").slice(0, -1);
  const path = to.split("/");
  let same = 0;
  while (same < folder.length && same < path.length - 1 && folder[same] === path[same]) same += 1;
  return [...folder.slice(same).map(() => ".."), ...path.slice(same)].join("/");
}
