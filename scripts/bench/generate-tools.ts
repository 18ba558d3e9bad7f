/** Command lines of the generator and its peers. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export interface Tool {
  readonly name: string;
  /** Rounds it takes part in, where not all: one so slow that more would tell nothing. */
  readonly rounds?: number;
  readonly command: (document: string, out: string) => readonly string[];
}

/** The newest Node among the peers, this one where there is none. */
function newestNode(peers: string | undefined): string {
  const newer = ["node22bin", "node22"].map((name) => join(peers ?? "", "node_modules", name, "bin/node"));
  return (peers === undefined ? undefined : newer.find(existsSync)) ?? process.execPath;
}

export const newestVersion = (peers: string | undefined): string =>
  execFileSync(newestNode(peers), ["--version"], { encoding: "utf8" }).trim();

/** Rows of tools that are not in `peers` are left out. */
export function generateTools(root: string, peers: string | undefined): readonly Tool[] {
  const bin = (name: string): string => join(peers ?? root, "node_modules/.bin", name);
  const newest = newestNode(peers);
  const own = (name: string, ...skip: string[]): Tool => ({
    name,
    command: (document, out) => [
      newest,
      join(root, "dist/gaiwan.js"),
      "generate",
      document,
      "--out",
      out,
      ...skip.flatMap((emitter) => ["--skip", emitter]),
    ],
  });
  const peer = (name: string, file: string, tool: Tool["command"], rounds?: number): Tool[] =>
    peers !== undefined && existsSync(bin(file))
      ? [{ name, command: tool, ...(rounds === undefined ? {} : { rounds }) }]
      : [];
  const redocly =
    (...more: string[]): Tool["command"] =>
    (document, out) => [
      newest,
      bin("redocly"),
      "generate-client",
      document,
      "--output",
      join(out, "client.ts"),
      ...more,
    ];
  return [
    own(client, "validators", "schemas", "openapi-types", "docs"),
    ...peer(redoclyClient, "redocly", redocly()),
    own(checked, "openapi-types", "docs"),
    ...peer(redoclyZod, "redocly", redocly("--generator", "typescript", "--generator", "zod")),
    own("gaiwan, everything"),
    ...peer(
      "hey-api + zod",
      "openapi-ts",
      (document, out) => [
        newest,
        bin("openapi-ts"),
        "-i",
        document,
        "-o",
        out,
        "-p",
        "@hey-api/typescript",
        "@hey-api/sdk",
        "@hey-api/client-fetch",
        "zod",
      ],
      1,
    ),
    ...peer("openapi-typescript, types", "openapi-typescript", (document, out) => [
      newest,
      bin("openapi-typescript"),
      document,
      "-o",
      join(out, "types.ts"),
    ]),
    {
      name: "the parse alone",
      command: (document) => [newest, "--input-type=module", "-e", parse(document, root)],
    },
  ];
}

export const client = "gaiwan, types + client";
export const checked = "gaiwan, + validators + schemas";
export const redoclyClient = "redocly generate-client";
export const redoclyZod = "redocly generate-client + zod";

/** A program that reads a document by the parser this tool uses, and ends. */
function parse(document: string, root: string): string {
  const text = `readFileSync(${JSON.stringify(document)}, "utf8")`;
  const read = 'import { readFileSync } from "node:fs";';
  if (document.endsWith(".json")) return `${read} JSON.parse(${text});`;
  const yaml = JSON.stringify(join(root, "node_modules/yaml/dist/index.js"));
  return `${read} import yaml from ${yaml}; yaml.parse(${text});`;
}
