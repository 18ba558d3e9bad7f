/** The resolve stage: checks a document and makes its references followable. */
import type { Diagnostic, StageResult } from "../diagnostics/diagnostic.ts";
import type { JsonObject } from "../ir/model.ts";
import type { SourceSet } from "../load/source.ts";
import { bundleDocument } from "./bundle.ts";
import { checkDocument } from "./check.ts";
import type { ResolvedDocument } from "./document.ts";
import { withoutEmpties } from "./empties.ts";
import { isObject } from "./json.ts";
import { lower } from "./lower.ts";
import { withParents } from "./parents.ts";
import { References } from "./references.ts";
import { settleReferences } from "./schema-references.ts";
import { Site } from "./site.ts";
import { maxRounds, withTargets } from "./stand-ins.ts";
import { checkVersion } from "./version.ts";

export interface ResolveOptions {
  /** Codes of errors to lower to warnings, where the code has a safe reading. */
  readonly lower?: readonly string[];
}

/** Checks the documents of a set and gives the one they make together; no value where it cannot be read. */
export function resolveDocument(
  loaded: SourceSet,
  options: ResolveOptions = {},
  rounds = { choices: 5, standIns: maxRounds, empties: maxRounds + 1 },
): StageResult<ResolvedDocument> {
  const diagnostics: Diagnostic[] = [];
  const first = loaded.files.get(loaded.entry);
  // A broken entry has been reported by the load stage.
  if (first === undefined || first.broken) return { value: undefined, diagnostics };
  const version = checkVersion(first.path, first.value);
  if (typeof version !== "string") return { value: undefined, diagnostics: [version] };
  const sources = settleReferences(loaded);
  const entry = sources.files.get(sources.entry) ?? first;
  const root = isObject(entry.value) ? entry.value : ({} as JsonObject);
  const references = new References(sources);
  const site = new Site(version, references, root, entry.path);
  const findings = checkDocument(site);
  // Read again as it was meant. What was said of it is said once; the rest comes of the new reading.
  const again = (
    meant: SourceSet,
    left: Partial<typeof rounds>,
    code: string,
  ): StageResult<ResolvedDocument> => {
    const { value, diagnostics } = resolveDocument(meant, options, { ...rounds, ...left });
    const said = site.diagnostics.filter((diagnostic) => diagnostic.code === code);
    return { value, diagnostics: [...said, ...diagnostics] };
  };
  const { standIns, choices, empties } = findings;
  if (empties.size > 0 && rounds.empties > 0) {
    const left = { empties: rounds.empties - 1 };
    return again(withoutEmpties(sources, empties), left, "document/empty");
  }
  if (standIns.size > 0) {
    const meant = rounds.standIns > 0 ? withTargets(sources, standIns) : undefined;
    if (meant === undefined) {
      return {
        value: undefined,
        diagnostics: [...lower(site.diagnostics, options.lower ?? []), endless(site)],
      };
    }
    return again(meant, { standIns: rounds.standIns - 1 }, "reference/misplaced");
  }
  if (choices.size > 0 && rounds.choices > 0) {
    const left = { choices: rounds.choices - 1 };
    return again(withParents(sources, choices), left, "schema/choice-of-children");
  }
  diagnostics.push(...lower(site.diagnostics, options.lower ?? []));
  const document: ResolvedDocument = {
    dialect: version === "3.0" ? "3.0" : "3.1",
    root,
    rootOrigin: { file: entry.path, pointer: "" },
    lookup: (reference, from) => references.lookup(reference, from.file),
    bundle: () => bundleDocument(sources, references, findings),
    get files() {
      return [...sources.files.values()].map(({ path, sha256 }) => ({ path, sha256 }));
    },
  };
  return { value: document, diagnostics };
}

/** Of references that still lead to references where none may stand, or into themselves. */
function endless(site: Site): Diagnostic {
  const last = site.diagnostics.find(({ code }) => code === "reference/misplaced");
  return {
    code: "reference/ring",
    severity: "error",
    message: "This `$ref`, where none may stand, leads round in a ring or through too many others.",
    place: last?.place ?? site.origin(),
    hint: "write out what it leads to.",
  };
}
