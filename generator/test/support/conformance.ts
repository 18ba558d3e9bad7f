/** Conformance themes on disk: their documents, their cases and the list of known failures. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type ScalarTag } from "yaml";

export type CaseKind = "validators" | "types" | "wire" | "answers" | "diagnostics";

/** Values that a validator has to accept and to refuse. */
export interface ValidatorCase {
  readonly case: string;
  /** Function name of the operation. */
  readonly operation: string;
  /** Of a response; without it the request is validated. */
  readonly status?: string;
  /** The values are put at this key of the object `with`: `body`. */
  readonly at?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly accept?: readonly unknown[];
  readonly refuse?: readonly unknown[];
}

/** Expressions in TypeScript that have to be of a type, or not. */
export interface TypeCase {
  readonly case: string;
  /** A name the package exports, or any type in which `$` stands for the package's exports: `$.Pet["name"]`. */
  readonly type: string;
  readonly accept?: readonly string[];
  readonly refuse?: readonly string[];
  /** Expressions of a `value` of the type that have to compile, or not. */
  readonly reads?: readonly string[];
  readonly refuseReads?: readonly string[];
}

interface CallCase {
  readonly case: string;
  readonly operation: string;
  readonly request?: Readonly<Record<string, unknown>>;
  /** Options of `createClient`. */
  readonly client?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A call and the exact request it has to send. */
export interface WireCase extends CallCase {
  readonly method?: string;
  /** Whole, or without the server when it begins with `/`. */
  readonly url?: string;
  /** null: not sent at all. Others may be there. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Left out: no body. A multipart boundary is written `BOUNDARY`. */
  readonly body?: string | Uint8Array;
  /** Instead: the call fails with it and nothing is sent. Fields of the error. */
  readonly error?: Readonly<Record<string, unknown>>;
}

/** An answer and what the function makes of it. */
export interface AnswerCase extends CallCase {
  readonly answer: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
    /** The body as it arrives. */
    readonly chunks?: readonly string[];
  };
  readonly value?: unknown;
  /** The function resolves with undefined. */
  readonly nothing?: true;
  /** Values of a stream. */
  readonly items?: readonly unknown[];
  /** Fields of the error the function rejects with. */
  readonly error?: Readonly<Record<string, unknown>>;
  /** Fields of what `exchange` resolves with. */
  readonly exchange?: Readonly<Record<string, unknown>>;
}

export interface Theme {
  readonly name: string;
  readonly folder: string;
  /** Path of the entry document. */
  readonly document: string;
  /** Options of the generator. */
  readonly generate: { readonly int64?: "bigint" | "string" | "number" };
  /** Codes of all diagnostics, sorted, each as often as it comes. */
  readonly diagnostics: readonly string[];
  readonly validators: readonly ValidatorCase[];
  readonly types: readonly TypeCase[];
  readonly wire: readonly WireCase[];
  readonly answers: readonly AnswerCase[];
}

const root = join(import.meta.dirname, "../conformance");

const scalar = (tag: string, resolve: (text: string) => unknown): ScalarTag => ({ tag, resolve });
/** What JSON has no word for. */
const customTags = [
  scalar("!long", (text) => BigInt(text)),
  scalar("!bytes", (text) => new TextEncoder().encode(text)),
  scalar("!hex", (text) => new Uint8Array(Buffer.from(text, "hex"))),
  scalar("!date", (text) => new Date(text)),
];

const keys: Readonly<Record<string, readonly string[]>> = {
  validators: ["case", "operation", "status", "at", "with", "accept", "refuse"],
  types: ["case", "type", "accept", "refuse", "reads", "refuseReads"],
  wire: ["case", "operation", "request", "client", "options", "method", "url", "headers", "body", "error"],
  answers: [
    ...["case", "operation", "request", "client", "options", "answer", "value", "nothing", "items", "error"],
    "exchange",
  ],
};

/** Every theme, by name. Throws for a case that says what nobody reads. */
export function readThemes(): Theme[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readTheme(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readTheme(name: string): Theme {
  const folder = join(root, name);
  const found = readdirSync(folder).find((file) => /^openapi\.(ya?ml|json)$/.test(file));
  if (found === undefined) throw new Error(`${name} has no openapi document`);
  const read = parse(readFileSync(join(folder, "cases.yaml"), "utf8"), { customTags }) as Partial<Theme>;
  for (const [key, value] of Object.entries(read)) {
    const known = keys[key];
    if (known === undefined) {
      if (key !== "generate" && key !== "diagnostics") throw new Error(`${name}: ${key} is no kind of case`);
      continue;
    }
    for (const each of value as readonly object[]) {
      const unknown = Object.keys(each).find((field) => !known.includes(field));
      if (unknown !== undefined) throw new Error(`${name}: ${key} has no field ${unknown}`);
    }
  }
  const lists = { validators: [], types: [], wire: [], answers: [], diagnostics: [], generate: {} };
  return { ...lists, ...read, name, folder, document: join(folder, found) };
}

/** Reasons by `theme/case`: what is known not to conform yet. */
export function readKnownFailures(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, "known-failures.json"), "utf8")) as Record<string, string>;
}
