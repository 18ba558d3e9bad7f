/** Diagnostics as JSON for programs. */
import type { SourceSet } from "../load/source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { inOrder, positionOf } from "./order.ts";
import { hidden } from "./printable.ts";

/**
 * A JSON list, one diagnostic a line: `{ code, severity, message, file?, line?, column?, length?, pointer?, hint?,
 * related? }`, sorted by place. All of them, however many.
 */
export function formatJson(diagnostics: readonly Diagnostic[], sources: SourceSet | undefined): string {
  const items = inOrder(diagnostics, sources).map(({ diagnostic, position }) => {
    const { code, severity, message, place, hint, related } = diagnostic;
    return printableJson({
      code,
      severity,
      message,
      ...position,
      ...(place !== undefined && "pointer" in place ? { pointer: place.pointer } : {}),
      ...(hint === undefined ? {} : { hint }),
      ...(related === undefined
        ? {}
        : {
            related: related.map((item) => ({ message: item.message, ...positionOf(item.place, sources) })),
          }),
    });
  });
  return items.length === 0 ? "[]\n" : `[\n${items.join(",\n")}\n]\n`;
}

/** JSON whose control and invisible characters are escapes, so that it can be read in a terminal too. */
function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(hidden, (char) =>
    Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
