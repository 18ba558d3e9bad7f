import { join } from "node:path";
import { buildApi } from "../../../ir/build.ts";
import type { Api } from "../../../ir/model.ts";
import { loadAssets } from "../../../load/assets.ts";
import { loadSpec } from "../../../load/load.ts";
import { resolveDocument } from "../../../resolve/resolve.ts";
import type { EmitOptions } from "../../emitter.ts";
import { docsEmitter } from "../emitter.ts";

const root = join(import.meta.dirname, "../../../..");
export const dbsDocument = join(root, "spec/dbs-20190306/openapi.yaml");
export const shared = join(root, "../shared");

export const emitOptions = (): EmitOptions => ({
  int64: "bigint",
  packageName: "@gaiwan/test",
  packageVersion: "1.0.0",
  toolVersion: "0.0.0",
  assets: loadAssets(),
});

/** Throws when the document has an error. */
export function readApi(path: string): Api {
  const loaded = loadSpec(path);
  const resolved = loaded.value === undefined ? undefined : resolveDocument(loaded.value);
  const built = resolved?.value === undefined ? undefined : buildApi(resolved.value);
  if (built?.value === undefined) {
    const said = [...loaded.diagnostics, ...(resolved?.diagnostics ?? []), ...(built?.diagnostics ?? [])];
    throw new Error(said.map((diagnostic) => diagnostic.message).join("\n"));
  }
  return built.value;
}

/** Text by path. */
export async function pagesOf(api: Api): Promise<ReadonlyMap<string, string>> {
  const { files } = await docsEmitter.emit(api, emitOptions());
  return new Map(files.map((file) => [file.path, file.text]));
}

/** The page without code blocks and code spans, which hold no links. */
export const withoutCode = (page: string): string =>
  page.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, "").replace(/(?<![\\`])(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, "");

export function headingsOf(page: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = (match[1] ?? "")
      .replace(/\\(.)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-");
    let name = slug;
    for (let count = 1; found.has(name); count += 1) name = `${slug}-${count}`;
    found.add(name);
  }
  return found;
}

/** Links to pages or anchors that are not there, as `page: target`; and how many links were followed. */
export function deadLinks(pages: ReadonlyMap<string, string>): {
  readonly dead: string[];
  readonly count: number;
} {
  const headings = new Map<string, ReadonlySet<string>>();
  const dead: string[] = [];
  let count = 0;
  for (const [path, text] of pages) {
    if (!/\.(md|txt)$/.test(path)) continue;
    for (const match of withoutCode(text).matchAll(/(?<!\\)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)?)\)/g)) {
      const target = match[1] ?? "";
      if (/^(https?:|mailto:)/.test(target)) continue;
      count += 1;
      const [file = "", anchor] = target.split("#");
      const full = file === "" ? path : join(path, "..", file).replaceAll("\\", "/");
      const page = pages.get(full);
      if (page !== undefined && !headings.has(full)) headings.set(full, headingsOf(page));
      if (page === undefined || (anchor !== undefined && headings.get(full)?.has(anchor) !== true)) {
        dead.push(`${path}: ${target}`);
      }
    }
  }
  return { dead, count };
}

/** Rows of the first table after a heading, each by column title, code marks and escapes taken off. */
export function tableAfter(page: string, heading: string): Record<string, string>[] {
  const lines = page.split("\n");
  const at = lines.indexOf(heading);
  const first = lines.findIndex((line, index) => index > at && line.startsWith("|"));
  if (at === -1 || first === -1) return [];
  const cells = (line: string): string[] =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) =>
        cell
          .trim()
          .replace(/^`+ ?(.*?) ?`+$/, (whole, inner: string) => (inner.includes("`") ? whole : inner))
          .replace(/\\(.)/g, "$1"),
      );
  const head = cells(lines[first] ?? "");
  const rows: Record<string, string>[] = [];
  for (let index = first + 2; lines[index]?.startsWith("|"); index += 1) {
    const values = cells(lines[index] ?? "");
    rows.push(Object.fromEntries(head.map((title, column) => [title, values[column] ?? ""])));
  }
  return rows;
}

/** Code blocks of a page, in order. */
export const blocksOf = (page: string): { readonly language: string; readonly text: string }[] =>
  [...page.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)\n\1$/gm)].map((match) => ({
    language: match[2] ?? "",
    text: match[3] ?? "",
  }));
