/** From words to an exit code, without a process: what tests call. */
import { toolVersion } from "../version.ts";
import type { Command, ExitCode, Streams } from "./command.ts";
import { commandHelp, parseFlags, UsageError } from "./command.ts";
import { gatewayCommand } from "./commands/gateway.ts";
import { generateCommand } from "./commands/generate.ts";
import { lintCommand } from "./commands/lint.ts";
import { validateCommand } from "./commands/validate.ts";
import { reportFailure } from "./report.ts";

const commands: readonly Command[] = [generateCommand, lintCommand, validateCommand, gatewayCommand];

/**
 * Runs one command line. 0: clean; 1: problems found or stale output; 2: wrong usage. An error of our own is
 * one line on stderr and 1; its stack is shown only with GAIWAN_DEBUG set.
 */
export async function run(words: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "help") {
    streams.stdout(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    streams.stdout(`${toolVersion}\n`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    streams.stderr(`gaiwan: there is no command \`${name}\`; see gaiwan --help\n`);
    return 2;
  }
  try {
    const flags = parseFlags(command, rest);
    if (flags.help) {
      streams.stdout(commandHelp(command));
      return 0;
    }
    return await command.run(flags, streams);
  } catch (error) {
    if (error instanceof UsageError) {
      streams.stderr(`gaiwan: ${error.message}\nSee gaiwan ${name} --help.\n`);
      return 2;
    }
    return reportFailure(error, streams);
  }
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    "gaiwan: from one OpenAPI document to a typed client, validators, docs and a gateway",
    "",
    "Commands:",
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    "",
    "gaiwan <command> --help tells more; gaiwan --version prints the version.",
    "",
  ].join("\n");
}
