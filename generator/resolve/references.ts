/** Follows references: pointers, anchors and ids, within a file and across the files of the set (R7). */
import type { Json, JsonObject } from "../ir/model.ts";
import type { FileProblem, SourceSet } from "../load/source.ts";
import type { Located } from "./document.ts";
import { escapePointer, isObject, unescapePointer } from "./json.ts";

/** Why a reference leads nowhere. */
export type Dangling =
  | { readonly kind: "file"; readonly problem: FileProblem }
  /** `pointer` is the deepest part that exists. */
  | { readonly kind: "target"; readonly file: string; readonly pointer: string; readonly missing: string }
  /** The file could not be parsed, which is reported already. */
  | { readonly kind: "broken" };

export class References {
  readonly #sources: SourceSet;
  readonly #found = new Map<string, Map<string, Located | Dangling>>();
  #names: Names | undefined;
  /** Path of the entry document. */
  readonly entry: string;

  constructor(sources: SourceSet) {
    this.#sources = sources;
    this.entry = sources.entry;
  }

  /** What a reference written in `file` leads to, one step; `pointer` as for `follow`. */
  lookup(reference: string, file: string, pointer?: () => string): Located | undefined {
    const found = this.follow(reference, file, pointer);
    return "value" in found ? found : undefined;
  }

  /**
   * The same, with the reason where it leads nowhere. Remembered: the second look-up is a map access. `pointer` says
   * where the reference stands: one that leads nowhere in the file may lead into the schema whose `$id` it is under.
   */
  follow(reference: string, file: string, pointer?: () => string): Located | Dangling {
    let known = this.#found.get(file);
    if (known === undefined) {
      known = new Map();
      this.#found.set(file, known);
    }
    let found = known.get(reference);
    if (found === undefined) {
      found = this.#follow(reference, file);
      known.set(reference, found);
    }
    if (pointer === undefined || "value" in found || !reference.startsWith("#/")) return found;
    return this.#belowId(reference, file, pointer()) ?? found;
  }

  /** The target of a pointer within the nearest schema around it that has an `$id`. */
  #belowId(reference: string, file: string, pointer: string): Located | undefined {
    let nearest = "";
    for (const { origin } of this.#nameIndex().ids.values()) {
      const encloses = origin.file === file && `${pointer}/`.startsWith(`${origin.pointer}/`);
      if (encloses && origin.pointer.length > nearest.length) nearest = origin.pointer;
    }
    if (nearest === "") return undefined;
    const found = this.#inFile(file, nearest, reference.slice(1));
    return "value" in found ? found : undefined;
  }

  #follow(reference: string, file: string): Located | Dangling {
    const hash = reference.indexOf("#");
    const filePart = hash === -1 ? reference : reference.slice(0, hash);
    const fragment = hash === -1 ? "" : reference.slice(hash + 1);
    if (filePart === "") return this.#inFile(file, "", fragment);
    const target = this.#sources.follow(file, filePart);
    if ("path" in target && this.#sources.files.has(target.path)) {
      return this.#inFile(target.path, "", fragment);
    }
    // An id moves nothing: only a reference that is the id itself finds it.
    const named = this.#nameIndex().ids.get(filePart);
    if (named !== undefined) return this.#inFile(named.origin.file, named.origin.pointer, fragment);
    return { kind: "file", problem: "problem" in target ? target.problem : notRead(filePart) };
  }

  /** The fragment's target in a file, below `base`. */
  #inFile(path: string, base: string, fragment: string): Located | Dangling {
    const file = this.#sources.files.get(path);
    if (file === undefined || file.broken) return { kind: "broken" };
    let decoded = fragment;
    if (fragment.includes("%")) {
      try {
        decoded = decodeURIComponent(fragment);
      } catch {
        // A stray percent sign is read as itself.
      }
    }
    if (decoded !== "" && !decoded.startsWith("/")) {
      const named = this.#nameIndex().anchors.get(path)?.get(decoded);
      return named ?? { kind: "target", file: path, pointer: base, missing: decoded };
    }
    const found = walk(file.value, path, base + decoded);
    if ("value" in found || decoded === fragment) return found;
    // An escape may be part of a name: some generators of documents write them so.
    const literal = walk(file.value, path, base + fragment);
    return "value" in literal ? literal : found;
  }

  #nameIndex(): Names {
    this.#names ??= indexNames(this.#sources);
    return this.#names;
  }
}

/** Of a reference that the load stage did not take for one, such as a name in a discriminator's mapping. */
function notRead(filePart: string): FileProblem {
  return {
    code: "reference/missing-file",
    message: `There is no file \`${filePart}\`, or it cannot be read.`,
    hint: "correct the path; it is relative to the file it stands in.",
  };
}

/** What a pointer leads to in a file. */
function walk(root: Json, path: string, way: string): Located | Dangling {
  let value: Json = root;
  let pointer = "";
  for (const segment of way.split("/").slice(1)) {
    const key = unescapePointer(segment);
    const next = ownMember(value, key);
    if (next === undefined) return { kind: "target", file: path, pointer, missing: key };
    value = next;
    pointer += `/${escapePointer(key)}`;
  }
  return { value, origin: { file: path, pointer } };
}

/** A member by own property or list index; nothing inherited is a member. */
export function ownMember(value: Json, key: string): Json | undefined {
  if (Array.isArray(value))
    return /^(?:0|[1-9]\d*)$/.test(key) ? (value[Number(key)] as Json | undefined) : undefined;
  if (!isObject(value)) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

interface Names {
  readonly ids: ReadonlyMap<string, Located>;
  /** Anchor to its schema, by file. */
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Located>>;
}

// What stands under these is data, where `$id` and `$anchor` name nothing.
const dataKeys = new Set(["example", "examples", "default", "enum", "const"]);

/** Every `$id` and `$anchor`, the first of equal ones. Made only when a reference is no pointer. */
function indexNames(sources: SourceSet): Names {
  const ids = new Map<string, Located>();
  const anchors = new Map<string, Map<string, Located>>();
  for (const file of sources.files.values()) {
    const own = new Map<string, Located>();
    anchors.set(file.path, own);
    const seen = new Set<object>();
    const stack: Located[] = [{ value: file.value, origin: { file: file.path, pointer: "" } }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const { value, origin } = at;
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      seen.add(value);
      if (isObject(value)) name(value, at, ids, own);
      for (const [key, member] of Object.entries(value).reverse()) {
        if (typeof member !== "object" || member === null) continue;
        if (dataKeys.has(key) && !origin.pointer.endsWith("/properties")) continue;
        stack.push({
          value: member as Json,
          origin: { file: file.path, pointer: `${origin.pointer}/${escapePointer(key)}` },
        });
      }
    }
  }
  return { ids, anchors };
}

function name(
  value: JsonObject,
  at: Located,
  ids: Map<string, Located>,
  anchors: Map<string, Located>,
): void {
  const id = value["$id"];
  if (typeof id === "string" && !ids.has(id.replace(/#$/, ""))) ids.set(id.replace(/#$/, ""), at);
  for (const key of ["$anchor", "$dynamicAnchor"]) {
    const anchor = value[key];
    if (typeof anchor === "string" && !anchors.has(anchor)) anchors.set(anchor, at);
  }
}
