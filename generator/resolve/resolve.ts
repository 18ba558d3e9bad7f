/** The resolve stage: checks a document and makes its references followable. */
import type { Diagnostic, StageResult } from "../diagnostics/diagnostic.ts";
import type { JsonObject } from "../ir/model.ts";
import type { SourceSet } from "../load/source.ts";
import { bundleDocument } from "./bundle.ts";
import { checkDocument } from "./check.ts";
import type { ResolvedDocument } from "./document.ts";
import { isObject } from "./json.ts";
import { lower } from "./lower.ts";
import { withParents } from "./parents.ts";
import { References } from "./references.ts";
import { Site } from "./site.ts";
import { checkVersion } from "./version.ts";

export interface ResolveOptions {
  /** Codes of errors to lower to warnings, where the code has a safe reading. */
  readonly lower?: readonly string[];
}

/** Checks the documents of a set and gives the one they make together; no value where it cannot be read. */
export function resolveDocument(
  sources: SourceSet,
  options: ResolveOptions = {},
  rounds = 5,
): StageResult<ResolvedDocument> {
  const diagnostics: Diagnostic[] = [];
  const entry = sources.files.get(sources.entry);
  // A broken entry has been reported by the load stage.
  if (entry === undefined || entry.broken) return { value: undefined, diagnostics };
  const version = checkVersion(entry.path, entry.value);
  if (typeof version !== "string") return { value: undefined, diagnostics: [version] };
  const root = isObject(entry.value) ? entry.value : ({} as JsonObject);
  const references = new References(sources);
  const site = new Site(version, references, root, entry.path);
  const findings = checkDocument(site);
  if (findings.choices.size > 0 && rounds > 0) {
    // Read again as it was meant: what follows meets no ring.
    const again = resolveDocument(withParents(sources, findings.choices), options, rounds - 1);
    const said = site.diagnostics.filter(({ code }) => code === "schema/choice-of-children");
    return { value: again.value, diagnostics: [...said, ...again.diagnostics] };
  }
  diagnostics.push(...lower(site.diagnostics, options.lower ?? []));
  const document: ResolvedDocument = {
    dialect: version,
    root,
    rootOrigin: { file: entry.path, pointer: "" },
    lookup: (reference, from) => references.lookup(reference, from.file, () => from.pointer),
    bundle: () => bundleDocument(sources, references, findings),
    get files() {
      return [...sources.files.values()].map(({ path, sha256 }) => ({ path, sha256 }));
    },
  };
  return { value: document, diagnostics };
}
