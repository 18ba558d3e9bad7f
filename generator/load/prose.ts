/** Files that are text and no part of a document's structure: a description, or the code of an example. */
import type { Parsed } from "./parsed.ts";

const endings = new Set(
  [
    "md markdown mdx adoc rst txt text html htm xml csv css",
    "js mjs cjs jsx ts mts tsx py rb php java kt go rs cs fs swift c h cc cpp hpp m scala clj dart groovy hs ex exs",
    "pl lua r sh bash zsh ps1 bat curl http sql graphql gql proto",
  ].flatMap((line) => line.split(" ")),
);

/** By the name of the file: a schema may be in one of any other. */
export const isProse = (path: string): boolean =>
  endings.has(/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "");

/** The text itself is the value. */
export function readProse(text: string): Parsed {
  return {
    format: "yaml",
    value: text,
    diagnostics: [],
    nodes: 1,
    refersToFiles: false,
    locator: () => ({ start: 0, end: 1 }),
  };
}
