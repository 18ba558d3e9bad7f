/** References: that they lead somewhere, and not round in a ring. */
import type { JsonObject } from "../ir/model.ts";
import { closest } from "./closest.ts";
import type { Located } from "./document.ts";
import { isObject, ownMember } from "./json.ts";
import type { NodeType } from "./model.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";

/** References followed one after the other before they count as a ring that hides (R9). */
const maxChain = 300;

const harmlessSiblings = new Set([
  "summary",
  "description",
  "title",
  "example",
  "deprecated",
  "readOnly",
  "writeOnly",
]);

/** The target of a reference, one step; undefined where it leads nowhere, which is reported. */
export function checkReference(
  reference: string,
  node: NodeType,
  holder: JsonObject,
  site: Site,
): Located | undefined {
  if (node.name === "schema" && site.dialect === "3.0") checkSiblings(holder, site);
  const found = checkTarget(reference, site);
  if (found === undefined) return undefined;
  return isObject(found.value) && "$ref" in found.value ? checkChain(found, reference, site) : found;
}

/** What a reference leads to itself; undefined where it leads nowhere, which is reported. */
export function checkTarget(reference: string, site: Site): Located | undefined {
  const found = site.references.follow(reference, site.file);
  if (!("value" in found)) {
    if (found.kind === "broken") return undefined;
    if (found.kind === "file") {
      const { code, message, hint } = found.problem;
      site.error({ code, message, hint, at: ["$ref"] });
      return undefined;
    }
    const parent = site.references.follow(`#${found.pointer}`, found.file);
    const members = "value" in parent && isObject(parent.value) ? Object.keys(parent.value) : [];
    const near = closest(found.missing, members);
    site.error({
      code: "reference/dangling",
      message: `${quote(reference)} leads nowhere: there is no ${quote(found.missing)}.`,
      hint: near === undefined ? "add it, or correct the reference." : `did you mean \`${near}\`?`,
      at: ["$ref"],
    });
    return undefined;
  }
  return found;
}

/** Follows a target that is itself a reference; a schema with siblings counts as one as well. */
function checkChain(first: Located, reference: string, site: Site): Located | undefined {
  const seen = new Set<unknown>();
  let at = first;
  for (let length = 1; ; length++) {
    const { file } = at.origin;
    const next = isObject(at.value) ? ownMember(at.value, "$ref") : undefined;
    if (typeof next !== "string") return first;
    if (seen.has(at.value)) {
      site.error({
        code: "reference/ring",
        message: `${quote(reference)} leads round in a ring of references.`,
        hint: "let one of them be a schema of its own.",
        at: ["$ref"],
        related: [{ message: "the ring passes here", place: at.origin }],
      });
      return undefined;
    }
    if (length > maxChain) {
      site.error({
        code: "limit/reference-chain",
        message: `${quote(reference)} is followed by more than ${maxChain} references in a row.`,
        hint: "refer to the schema itself.",
        at: ["$ref"],
      });
      return undefined;
    }
    seen.add(at.value);
    const found = site.references.follow(next, file);
    // What dangles further on is reported where it stands.
    if (!("value" in found)) return first;
    at = found;
  }
}

/** In OpenAPI 3.0 nothing beside `$ref` is read. */
function checkSiblings(holder: JsonObject, site: Site): void {
  for (const key in holder) {
    if (key === "$ref" || harmlessSiblings.has(key) || key.startsWith("x-")) continue;
    site.warning({
      code: "reference/siblings",
      message: `${quote(key)} beside \`$ref\` is not read in OpenAPI 3.0.`,
      hint: "put the reference and the keyword in an `allOf`.",
      at: [key],
      part: "key",
    });
    return;
  }
}
