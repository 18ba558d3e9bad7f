/** Errors that the caller has lowered to warnings, where they have a safe reading. */
import { catalogue } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** The same diagnostics with errors of `codes` as warnings that state the reading taken. */
export function lower(diagnostics: readonly Diagnostic[], codes: readonly string[]): readonly Diagnostic[] {
  if (codes.length === 0) return diagnostics;
  return diagnostics.map((diagnostic) => {
    const reading = catalogue.get(diagnostic.code)?.reading;
    if (diagnostic.severity !== "error" || reading === undefined || !codes.includes(diagnostic.code))
      return diagnostic;
    return { ...diagnostic, severity: "warning", message: `${diagnostic.message} ${reading}` };
  });
}
