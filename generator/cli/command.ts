/** What a command is, and what the commands share: flags, streams, exit codes. */
import { parseArgs } from "node:util";

export type ExitCode = 0 | 1 | 2;

/** Where a command talks to: results on stdout, talk on stderr. */
export interface Streams {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** True when stderr may carry colour: a terminal, and NO_COLOR unset. */
  readonly color: boolean;
  /** Aborts long-running commands (`gateway`, `--watch`). */
  readonly signal: AbortSignal;
  readonly stdin: () => Promise<Uint8Array>;
}

export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** Placeholder in the help text, such as `<dir>`. */
  readonly value?: string;
  readonly help: string;
}

export interface Flags {
  readonly positionals: readonly string[];
  string(name: string): string | undefined;
  strings(name: string): readonly string[];
  boolean(name: string): boolean;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Positionals as they stand in the usage line: `<spec>`. */
  readonly positionals: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(flags: Flags, streams: Streams): Promise<ExitCode>;
}

/** Wrong usage: the message goes to stderr with a pointer to `--help`, exit code 2. */
export class UsageError extends Error {}

const helpOption: OptionSpec = { type: "boolean", help: "Show this text." };

/** Parses the words after the command's name. Throws `UsageError`. */
export function parseFlags(command: Command, words: readonly string[]): Flags & { help: boolean } {
  const options: Record<string, { type: "string" | "boolean"; multiple?: boolean }> = {
    help: { type: "boolean" },
  };
  for (const [name, spec] of Object.entries(command.options)) {
    options[name] =
      spec.multiple === undefined ? { type: spec.type } : { type: spec.type, multiple: spec.multiple };
  }
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
  const { values, positionals } = parsed;
  return {
    positionals,
    help: values["help"] === true,
    boolean: (name) => values[name] === true,
    string: (name) => (typeof values[name] === "string" ? (values[name] as string) : undefined),
    strings: (name) => {
      const value = values[name];
      const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
      return list.flatMap((item) => String(item).split(",")).filter((item) => item !== "");
    },
  };
}

/** Exactly `count` positionals, or `UsageError` with the usage line. */
export function expectPositionals(command: Command, flags: Flags, count: number): readonly string[] {
  if (flags.positionals.length !== count) {
    throw new UsageError(`usage: gaiwan ${command.name} ${command.positionals}`);
  }
  return flags.positionals;
}

/** Help text of one command. */
export function commandHelp(command: Command): string {
  const rows = Object.entries({ ...command.options, help: helpOption }).map(
    ([name, spec]): [string, string] => [
      spec.value === undefined ? `--${name}` : `--${name} ${spec.value}`,
      spec.help,
    ],
  );
  const width = Math.max(...rows.map(([flag]) => flag.length));
  const lines = rows.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`);
  return [
    `gaiwan ${command.name} ${command.positionals}`.trimEnd(),
    "",
    command.summary,
    "",
    "Options:",
    ...lines,
    "",
  ].join("\n");
}
