/** Flags of every command that reads a document. */
import type { ReadOptions } from "../pipeline.ts";
import type { Flags, OptionSpec } from "./command.ts";

export const readOptionSpecs: Readonly<Record<string, OptionSpec>> = {
  root: {
    type: "string",
    value: "<dir>",
    help: "Folder that file references may reach; the document's own by default.",
  },
  lower: {
    type: "string",
    multiple: true,
    value: "<code>",
    help: "Lower an error that has a safe reading to a warning.",
  },
};

/** Reads them. */
export function readOptions(flags: Flags): ReadOptions {
  const root = flags.string("root");
  const lower = flags.strings("lower");
  return { ...(root === undefined ? {} : { root }), ...(lower.length === 0 ? {} : { lower }) };
}
