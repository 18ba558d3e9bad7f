/** Where the check stands in the documents, and how its rules report. */
import type { Diagnostic, Origin, Severity } from "../diagnostics/diagnostic.ts";
import type { JsonObject } from "../ir/model.ts";
import { escapePointer } from "./json.ts";
import type { Dialect } from "./model.ts";
import type { References } from "./references.ts";

export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly severity?: Severity;
  /** Keys from the current object to the place meant. */
  readonly at?: readonly (string | number)[];
  readonly part?: "key" | "value";
  readonly related?: Diagnostic["related"];
}

/**
 * The current place: a file and the keys to it, kept as a stack because a pointer per visited value would cost
 * more than the whole check.
 */
export class Site {
  readonly dialect: Dialect;
  readonly references: References;
  readonly root: JsonObject;
  readonly diagnostics: Diagnostic[] = [];
  file: string;
  base = "";
  readonly keys: (string | number)[] = [];

  constructor(dialect: Dialect, references: References, root: JsonObject, file: string) {
    this.dialect = dialect;
    this.references = references;
    this.root = root;
    this.file = file;
  }

  /** Pointer of the current value, or of what `more` leads to from it. */
  pointer(more: readonly (string | number)[] = []): string {
    let pointer = this.base;
    for (const key of this.keys) pointer += `/${segment(key)}`;
    for (const key of more) pointer += `/${segment(key)}`;
    return pointer;
  }

  origin(more: readonly (string | number)[] = [], part?: "key" | "value"): Origin {
    return { file: this.file, pointer: this.pointer(more), ...(part === undefined ? {} : { part }) };
  }

  error(finding: Finding): void {
    this.report("error", finding);
  }

  warning(finding: Finding): void {
    this.report("warning", finding);
  }

  report(severity: Severity, finding: Finding): void {
    this.diagnostics.push({
      code: finding.code,
      severity,
      message: finding.message,
      place: this.origin(finding.at, finding.part),
      ...(finding.hint === undefined ? {} : { hint: finding.hint }),
      ...(finding.related === undefined ? {} : { related: finding.related }),
    });
  }
}

function segment(key: string | number): string {
  return typeof key === "number" ? String(key) : escapePointer(key);
}

/** Document text for a message: shortened where it is long. */
export function quote(value: unknown): string {
  const text =
    typeof value === "string"
      ? value
      : typeof value === "bigint"
        ? String(value)
        : (JSON.stringify(value) ?? "");
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}

/** The same for a value, so that `"7"` and `7` differ. */
export function quoteValue(value: unknown): string {
  return typeof value === "string" ? quote(JSON.stringify(value)) : quote(value);
}
