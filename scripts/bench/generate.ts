/** The generator beside its peers on real documents: CPU, wall time, memory, bytes out. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measure } from "./measure.ts";
import { measure } from "./measure.ts";
import { table } from "./table.ts";

interface Tool {
  readonly name: string;
  command(document: string, out: string): readonly string[] | undefined;
}

/**
 * `specs`: folder with the documents. `peers`: folder whose node_modules holds the other tools (and `node22`, the
 * `node` package, for the one that needs it); rows of absent tools are left out.
 */
export function benchGenerate(root: string, specs: string, peers: string | undefined): string {
  const cli = join(root, "dist/gaiwan.js");
  const bin = (name: string): string | undefined => {
    const path = peers === undefined ? "" : join(peers, "node_modules/.bin", name);
    return existsSync(path) ? path : undefined;
  };
  const node22 = peers === undefined ? "" : join(peers, "node_modules/node22/bin/node");
  const newest = existsSync(node22) ? node22 : process.execPath;
  const tools: Tool[] = [
    {
      name: "gaiwan, types + client",
      command: (document, out) => [
        process.execPath,
        cli,
        "generate",
        document,
        "--out",
        out,
        "--only",
        "client,package",
      ],
    },
    {
      name: "gaiwan, + validators + schemas",
      command: (document, out) => [
        process.execPath,
        cli,
        "generate",
        document,
        "--out",
        out,
        "--only",
        "client,package,validators,schemas",
      ],
    },
    {
      name: "gaiwan, everything",
      command: (document, out) => [process.execPath, cli, "generate", document, "--out", out],
    },
    {
      name: "redocly generate-client",
      command: (document, out) =>
        only(bin("redocly"), (path) => [
          newest,
          path,
          "generate-client",
          document,
          "--output",
          join(out, "client.ts"),
        ]),
    },
    {
      name: "hey-api + zod",
      command: (document, out) =>
        only(bin("openapi-ts"), (path) => [
          newest,
          path,
          "-i",
          document,
          "-o",
          out,
          "-p",
          "@hey-api/typescript",
          "@hey-api/sdk",
          "@hey-api/client-fetch",
          "zod",
        ]),
    },
    {
      name: "openapi-typescript, types",
      command: (document, out) =>
        only(bin("openapi-typescript"), (path) => [
          process.execPath,
          path,
          document,
          "-o",
          join(out, "types.ts"),
        ]),
    },
    { name: "node -e 0", command: () => [process.execPath, "-e", "0"] },
  ];
  const documents = readdirSync(specs)
    .filter((name) => /\.(json|ya?ml)$/.test(name))
    .sort();
  const rows: (string | number)[][] = [];
  for (const document of documents) {
    for (const tool of tools) {
      const folder = mkdtempSync(join(tmpdir(), "gaiwan-bench-out-"));
      try {
        const command = tool.command(join(specs, document), join(folder, "out"));
        if (command === undefined) continue;
        const result: Measure = measure(command, 3);
        const made = size(folder);
        rows.push([
          document,
          tool.name,
          result.cpu,
          result.wall,
          result.peak,
          made.bytes / 1e6,
          made.files,
          result.exit,
        ]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
  return table(["document", "tool", "CPU s", "wall s", "peak MB", "MB out", "files", "exit"], rows);
}

function only<T>(value: string | undefined, make: (value: string) => T): T | undefined {
  return value === undefined ? undefined : make(value);
}

function size(folder: string): { bytes: number; files: number } {
  let bytes = 0;
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
    files += 1;
  }
  return { bytes, files };
}
