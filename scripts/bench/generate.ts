/** The generator beside its peers on real documents: CPU, wall time, memory, bytes out, growth, a second run. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "yaml";
import {
  checked,
  client,
  generateTools,
  newestVersion,
  redoclyClient,
  redoclyZod,
  type Tool,
} from "./generate-tools.ts";
import { type Measure, median, middle, once } from "./measure.ts";
import { benchOutput } from "./output.ts";
import { table } from "./table.ts";

const rounds = 3;

/**
 * Markdown with all tables. `specs`: folder with the documents. `peers`: folder whose node_modules holds the other
 * tools, and as `node22bin` the Node they run on.
 */
export async function benchGenerate(root: string, specs: string, peers: string | undefined): Promise<string> {
  // Output goes to memory where that is a folder, so that the disk's load is in nobody's figures.
  const place = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "gaiwan-bench-"));
  try {
    const tools = generateTools(root, peers);
    const documents = readdirSync(specs)
      .filter((name) => /\.(json|ya?ml)$/.test(name))
      .sort()
      .map((name) => join(specs, name));
    const asJson = documents.filter((path) => /\.ya?ml$/.test(path)).map((path) => converted(path, place));
    const parts = [
      "# The generator beside its peers\n",
      `Node ${newestVersion(peers)} for all tools. CPU seconds are of the whole process tree. Each row is the median of`,
      `${rounds} rounds after one that warms up; in a round all tools run in turn, and a ratio is the median of the rounds'`,
      "own. Ratios are to Redocly's client, with zod schemas where there are validators.\n",
      documentsTable([...documents, ...asJson], tools, place),
    ];
    const large = documents.find((path) => basename(path) === "github.json");
    if (large !== undefined)
      parts.push("", ...growth(large, tools, place), "", ...again(large, tools, place));
    const made = join(place, "made");
    mkdirSync(made);
    parts.push("", ...(await benchOutput(root, documents, peers, made)));
    return `${parts.join("\n")}\n`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function converted(path: string, place: string): string {
  const file = join(place, `${basename(path)}.json`);
  writeFileSync(file, JSON.stringify(parse(readFileSync(path, "utf8"), { maxAliasCount: -1 }), undefined, 2));
  return file;
}

function documentsTable(documents: readonly string[], tools: readonly Tool[], place: string): string {
  const rows = documents.flatMap((document) => {
    const measured = new Map<Tool, Measure[]>(tools.map((tool) => [tool, []]));
    const made = new Map<Tool, Size>();
    for (let round = 0; round <= rounds; round++) {
      for (const tool of tools) {
        if (tool.rounds !== undefined && round > tool.rounds) continue;
        const out = mkdtempSync(join(place, "out-"));
        const row = once(tool.command(document, join(out, "out")), process.env, out);
        made.set(tool, sizeOf(join(out, "out")));
        rmSync(out, { recursive: true, force: true });
        if (round > 0) measured.get(tool)?.push(row);
      }
    }
    const rowsOf = (name: string): readonly Measure[] => {
      const tool = tools.find((other) => other.name === name);
      return (tool && measured.get(tool)) ?? [];
    };
    const ratio = (name: string, pick: (row: Measure) => number): number | string => {
      const other = name === client ? rowsOf(redoclyClient) : name === checked ? rowsOf(redoclyZod) : [];
      // One that gave up is no measure.
      if (other.length === 0 || other.some((row) => row.exit !== 0)) return "";
      return middle(rowsOf(name).map((row, index) => pick(row) / pick(other[index] ?? row)));
    };
    return tools.map((tool) => {
      const result = median(measured.get(tool) ?? []);
      const size = made.get(tool) ?? { bytes: 0, files: 0 };
      return [
        basename(document),
        tool.name,
        result.cpu,
        ratio(tool.name, (row) => row.cpu),
        result.wall,
        ratio(tool.name, (row) => row.wall),
        result.peak,
        size.bytes / 1e6,
        size.files,
        result.exit,
      ];
    });
  });
  const head = [
    "document",
    "tool",
    "CPU s",
    "ratio",
    "wall s",
    "ratio",
    "peak MB",
    "MB out",
    "files",
    "exit",
  ];
  return table(head, rows);
}

type Tree = Record<string, unknown>;
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The document with its paths `times` over, each time under names of its own. */
function repeated(document: string, times: number, place: string): string {
  const root = JSON.parse(readFileSync(document, "utf8")) as Tree;
  const paths: Tree = {};
  for (let copy = 0; copy < times; copy++) {
    for (const [path, item] of Object.entries(root["paths"] as Record<string, Tree>)) {
      const entries = Object.entries(item).map(([key, value]): [string, unknown] => {
        if (copy === 0 || !methods.includes(key)) return [key, value];
        const operation = value as Tree;
        return [key, { ...operation, operationId: `${operation["operationId"]}-copy${copy}` }];
      });
      paths[copy === 0 ? path : `/copy${copy}${path}`] = Object.fromEntries(entries);
    }
  }
  const file = join(place, `times-${times}.json`);
  writeFileSync(file, JSON.stringify({ ...root, paths }));
  return file;
}

function growth(document: string, tools: readonly Tool[], place: string): string[] {
  const tool = tools.find((other) => other.name === checked);
  if (tool === undefined) return [];
  const rows = [1, 2, 4, 8].map((times) => {
    const file = repeated(document, times, place);
    const out = join(place, "grown");
    const result = once(tool.command(file, out));
    const size = sizeOf(out);
    rmSync(out, { recursive: true, force: true });
    return [
      `${times} ×`,
      result.cpu,
      result.cpu / times,
      result.wall,
      result.peak,
      size.bytes / 1e6,
      size.files,
      result.exit,
    ];
  });
  return [
    `## Growth: ${tool.name}, the paths of ${basename(document)} several times\n`,
    table(["paths", "CPU s", "CPU s / times", "wall s", "peak MB", "MB out", "files", "exit"], rows),
  ];
}

function again(document: string, tools: readonly Tool[], place: string): string[] {
  const tool = tools.find((other) => other.name === checked);
  if (tool === undefined) return [];
  const edited = join(place, basename(document));
  const out = join(place, "again");
  const run = (what: string, folder = out): (string | number)[] => {
    const times = new Map(listOf(folder).map((path) => [path, statSync(path).ino]));
    const result = once(tool.command(edited, folder));
    const written = listOf(folder).filter((path) => times.get(path) !== statSync(path).ino).length;
    return [what, result.cpu, result.wall, written, result.exit];
  };
  cpSync(document, edited);
  const rows = [run("fresh"), run("nothing changed")];
  const root = JSON.parse(readFileSync(document, "utf8")) as { paths: Record<string, Record<string, Tree>> };
  const operation = Object.values(root.paths)[0]?.["get"];
  if (operation === undefined) throw new Error("the first path has no GET");
  operation["summary"] = "Another summary";
  writeFileSync(edited, JSON.stringify(root, undefined, 2));
  rows.push(run("one operation changed"));
  const fresh = join(place, "fresh");
  rows.push(run("the same, fresh", fresh));
  const same = listOf(out).every((path) =>
    readFileSync(path).equals(readFileSync(join(fresh, path.slice(out.length)))),
  );
  return [
    `## A second run: ${tool.name}, ${basename(document)}\n`,
    table(["run", "CPU s", "wall s", "files written", "exit"], rows),
    "",
    `The bytes are ${same && listOf(out).length === listOf(fresh).length ? "those of a fresh run" : "NOT those of a fresh run"}.`,
    "What a second run leaves out is the check and the writing of files that stay as they are.",
  ];
}

interface Size {
  readonly bytes: number;
  readonly files: number;
}

function listOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function sizeOf(folder: string): Size {
  const files = listOf(folder);
  return { bytes: files.reduce((sum, path) => sum + statSync(path).size, 0), files: files.length };
}
