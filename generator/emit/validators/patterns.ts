/** Patterns of an API: each judged once, refused ones reported. */
import type { Diagnostic, Origin } from "../../diagnostics/diagnostic.ts";
import type { JsonObject, JsonSchema } from "../../ir/model.ts";
import { judgePattern } from "../../ir/pattern-safety.ts";
import { child } from "../../ir/read.ts";
import { terminalText } from "../shared/escape.ts";
import { limitAt } from "../shared/json-schema.ts";

export interface UsablePattern {
  /** `u`, or nothing where only the older syntax accepts it. */
  readonly flags: string;
  /** Longest text it is held against. */
  readonly cap?: number;
}

export class PatternTable {
  readonly diagnostics: Diagnostic[] = [];
  readonly #reported = new Set<string>();
  readonly #origins: () => ReadonlyMap<JsonSchema, Origin>;
  /** Where the schema being compiled begins. */
  place: Origin | undefined;

  /** `origins`: where schemas stand, asked for when there is something to report. */
  constructor(origins: () => ReadonlyMap<JsonSchema, Origin> = () => new Map()) {
    this.#origins = origins;
  }

  /** How to use a pattern; undefined when it cannot be used, which is reported. */
  look(source: string, schema: JsonObject): UsablePattern | undefined {
    const judged = judgePattern(source);
    // The resolve stage has reported it; where that was lowered to a warning, it is not checked.
    if (judged.kind === "invalid") return undefined;
    if (judged.kind === "linear") return { flags: judged.flags };
    const limit = Number(limitAt(schema, "maxLength") ?? Number.POSITIVE_INFINITY);
    // Units, where maxLength counts characters.
    if (2 * limit <= judged.cap) return { flags: judged.flags, cap: 2 * limit };
    if (judged.cap >= 128) {
      this.#report(
        "schema/slow-pattern",
        "warning",
        schema,
        `\`${terminalText(source)}\` takes time that grows with a power of the text's length; texts of more than ${judged.cap} characters are refused.`,
        "anchor it with ^ and $, or give the schema a maxLength",
      );
      return { flags: judged.flags, cap: judged.cap };
    }
    this.#report(
      "schema/unsafe-pattern",
      "error",
      schema,
      `\`${terminalText(source)}\` can take time that grows exponentially with the text's length: ${judged.reason}.`,
      "write it without repetitions that overlap, or give the schema a small maxLength",
    );
    return undefined;
  }

  #report(
    code: string,
    severity: "error" | "warning",
    schema: JsonObject,
    message: string,
    hint: string,
  ): void {
    const key = `${code} ${message}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const origin = this.#origins().get(schema);
    const isOwn = origin !== undefined && typeof schema["pattern"] === "string";
    const place = (isOwn ? child(origin, "pattern") : origin) ?? this.place;
    this.diagnostics.push({
      code,
      severity,
      message,
      ...(place === undefined ? {} : { place }),
      hint,
    });
  }
}
