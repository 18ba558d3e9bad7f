/** `gaiwan lint`: reads a document as far as the IR and reports what was found. */
import { readSpec } from "../../pipeline.ts";
import type { Command } from "../command.ts";
import { expectPositionals } from "../command.ts";
import { readOptionSpecs, readOptions } from "../read-options.ts";
import { exitCode, report, reportFormat } from "../report.ts";

export const lintCommand: Command = {
  name: "lint",
  summary: "Report the faults of a document.",
  positionals: "<spec>",
  options: {
    format: { type: "string", value: "<name>", help: "text, json or github." },
    ...readOptionSpecs,
  },
  async run(flags, streams) {
    const [spec = ""] = expectPositionals(lintCommand, flags, 1);
    const { diagnostics, sources } = readSpec(spec, readOptions(flags));
    report(diagnostics, sources, reportFormat(flags.string("format")), streams);
    return exitCode(diagnostics);
  },
};
