/** Collects what the stage finds, each finding once. */
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.ts";

export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  warn(code: string, message: string, place: Origin, hint: string): void {
    // Schemas that differ by side are built twice.
    const key = `${code} ${place.file}#${place.pointer} ${message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.diagnostics.push({ code, severity: "warning", message, place, hint });
  }
}

/** Document text for a message: one line, in back-ticks, at most 80 characters. */
export function quote(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}`]/gu, " ");
  return `\`${plain.length > 80 ? `${plain.slice(0, 79)}…` : plain}\``;
}
