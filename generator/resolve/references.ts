/** Follows references: pointers and anchors, within a file and across the files of the set (R7). */
import type { Json } from "../ir/model.ts";
import type { FileProblem, SourceFile, SourceSet } from "../load/source.ts";
import type { Located } from "./document.ts";
import { escapePointer, ownMember, unescapePointer } from "./json.ts";
import { Resources } from "./resources.ts";

/** A value of a discriminator's mapping is the name of a schema, or a reference to one. */
export const looksLikeReference = (target: string): boolean => /[#/]|\.(?:ya?ml|json)$/i.test(target);

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
  readonly #anchors = new Map<string, ReadonlyMap<string, Located>>();
  /** Path of the entry document. */
  readonly entry: string;

  constructor(sources: SourceSet) {
    this.#sources = sources;
    this.entry = sources.entry;
  }

  /** What a reference written in `file` leads to, one step. */
  lookup(reference: string, file: string): Located | undefined {
    const found = this.follow(reference, file);
    return "value" in found ? found : undefined;
  }

  /** The same, with the reason where it leads nowhere. Remembered: the second look-up is a map access. */
  follow(reference: string, file: string): Located | Dangling {
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
    return found;
  }

  #follow(reference: string, file: string): Located | Dangling {
    const hash = reference.indexOf("#");
    const filePart = hash === -1 ? reference : reference.slice(0, hash);
    const fragment = hash === -1 ? "" : reference.slice(hash + 1);
    if (filePart === "") return this.#inFile(file, fragment);
    const target = this.#sources.follow(file, filePart);
    if ("path" in target && this.#sources.files.has(target.path)) return this.#inFile(target.path, fragment);
    return { kind: "file", problem: "problem" in target ? target.problem : notRead(filePart) };
  }

  /** The fragment's target in a file. */
  #inFile(path: string, fragment: string): Located | Dangling {
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
      const named = this.#anchorsOf(file).get(decoded);
      return named ?? { kind: "target", file: path, pointer: "", missing: decoded };
    }
    const found = walk(file.value, path, decoded);
    if ("value" in found || decoded === fragment) return found;
    // An escape may be part of a name: some generators of documents write them so.
    const literal = walk(file.value, path, fragment);
    return "value" in literal ? literal : found;
  }

  /** Anchors of a file, the first of equal ones. Found when a reference first needs one. */
  #anchorsOf(file: SourceFile): ReadonlyMap<string, Located> {
    let anchors = this.#anchors.get(file.path);
    if (anchors === undefined) {
      const [resources, whole] = [new Resources([file]), new Map<string, Located>()];
      for (const [name, pointer] of resources.ofFile(file.path)?.anchors ?? []) {
        const place = resources.at(file.path, pointer);
        if (place !== undefined)
          whole.set(name, { value: place.value, origin: { file: file.path, pointer } });
      }
      this.#anchors.set(file.path, whole);
      anchors = whole;
    }
    return anchors;
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
