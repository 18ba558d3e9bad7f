import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import type { Api, Json, Operation, Parameter } from "../../ir/model.ts";
import { buildDocument, documentOf } from "../../ir/test-support.ts";
import { ApiError } from "../../runtime/errors.ts";
import { parseJson } from "../../runtime/json.ts";
import { isRetryable } from "../../runtime/retry.ts";
import { renderTemplate } from "../shared/templates.ts";
import { commonErrors, type RetryWord, retriedBy, retryWords } from "./errors.ts";
import {
  blocksOf,
  dbsDocument,
  deadLinks,
  headingsOf,
  pagesOf,
  readApi,
  shared,
  withoutCode,
} from "./test-support/pages.ts";

let api: Api;
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  api = readApi(dbsDocument);
  pages = await pagesOf(api);
});

const documents = ["petstore.yaml", "petstore31.yaml"]
  .map((name) => join(shared, "specs", name))
  .filter((path) => existsSync(path));

/** Every table of a page has as many cells in each row as in its head. */
function raggedRows(page: string): string[] {
  const ragged: string[] = [];
  let columns = 0;
  for (const line of page.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, "").split("\n")) {
    if (!line.startsWith("|")) columns = 0;
    else {
      const cells = line.split(/(?<!\\)\|/).length;
      if (columns === 0) columns = cells;
      if (cells !== columns) ragged.push(line);
    }
  }
  return ragged;
}

describe("pages", () => {
  it("there is one an operation, an index, the error codes, their data and llms.txt", () => {
    for (const operation of api.operations) expect(pages.has(`docs/${operation.typeName}.md`)).toBe(true);
    for (const path of [
      "docs/index.md",
      "docs/errors.md",
      "docs/errors.json",
      "docs/reference.json",
      "llms.txt",
    ]) {
      expect(pages.has(path), path).toBe(true);
    }
    expect(pages.size).toBe(api.operations.length + 5);
  });

  it("every link and anchor resolves", async () => {
    let total = 0;
    for (const pagesOfOne of [
      pages,
      ...(await Promise.all(documents.map((path) => pagesOf(readApi(path))))),
    ]) {
      const { dead, count } = deadLinks(pagesOfOne);
      expect(dead).toEqual([]);
      total += count;
    }
    console.log(`links: ${total} of ${total} resolve in ${1 + documents.length} documents`);
    expect(total).toBeGreaterThan(20);
  });

  it("a dead link and a dead anchor are found", () => {
    const broken = new Map([["docs/a.md", "# A b\n\n[x](b.md) [y](a.md#none) [z](#a-b) `[c](d.md)`\n"]]);
    expect(deadLinks(broken)).toEqual({ dead: ["docs/a.md: b.md", "docs/a.md: a.md#none"], count: 3 });
    expect([...headingsOf("# A `b`!\n## a b\n")]).toEqual(["a-", "a-b"]);
  });

  it("tables are whole and the text ends in one line break", () => {
    for (const [path, text] of pages) {
      if (!path.endsWith(".md")) continue;
      expect(raggedRows(text), path).toEqual([]);
      expect(text, path).toMatch(/[^\n]\n$/);
      expect(text.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, "code"), path).not.toMatch(
        /\n{3,}|undefined|\[object/,
      );
    }
  });

  it("an operation that is called like a page of the tool keeps its own", async () => {
    const [first] = api.operations;
    if (first === undefined) throw new Error("no operation");
    const named = await pagesOf({ ...api, operations: [{ ...first, name: "Index", typeName: "Index" }] });
    expect(named.get("docs/Index.md")).toMatch(/^# Index\n/);
    expect(named.has("docs/index-page.md")).toBe(true);
    expect(named.has("docs/index.md")).toBe(false);
    expect(deadLinks(named).dead).toEqual([]);
  });

  it("show allowed values that are objects, lists or empty as JSON", async () => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Point" } } };
    const get = { operationId: "a", responses: { "200": { description: "ok", content } } };
    const { api: made } = buildDocument(
      documentOf({
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        paths: { "/a": { get } },
        components: { schemas: { Point: { enum: [{ x: 1 }, [1, "a"], "", "b"] } } },
      }),
    );
    const page = [...(await pagesOf(made)).values()].find((text) => text.startsWith("# Point\n")) ?? "";
    for (const text of ['`{"x":1}`', '`[1,"a"]`', '`""`', "`b`"]) expect(page).toContain(text);
  });

  it("the same IR gives the same bytes", async () => {
    expect(await pagesOf(api)).toEqual(pages);
  });
});

describe("calls", () => {
  it("are TypeScript and take every documented example that fits", async () => {
    const all = [pages, ...(await Promise.all(documents.map((path) => pagesOf(readApi(path)))))];
    let count = 0;
    for (const text of all.flatMap((entry) => [...entry.values()])) {
      for (const block of blocksOf(text).filter((entry) => entry.language === "ts")) {
        const { diagnostics } = ts.transpileModule(block.text, {
          reportDiagnostics: true,
          compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
        });
        expect(diagnostics, block.text).toEqual([]);
        count += 1;
      }
    }
    console.log(`calls: ${count} of ${count} parse`);
    expect(count).toBeGreaterThan(2);
    const call = blocksOf(pages.get("docs/CreateGetDBListFromAgentTask.md") ?? "").find(
      (block) => block.language === "ts",
    );
    for (const member of ["BackupGatewayId: 160813", 'DatabaseType: "MySQL"', "SourceEndpointPort: 3306"]) {
      expect(call?.text).toContain(member);
    }
    expect(call?.text).not.toContain("ClientToken");
  });
});

describe("data", () => {
  it("reference.json names every operation, parameter and response field", () => {
    const text = pages.get("docs/reference.json") ?? "";
    const reference = parseJson(text) as { operations: { name: string; parameters: { name: string }[] }[] };
    expect(reference.operations.map((operation) => operation.name)).toEqual(
      api.operations.map((operation) => operation.name),
    );
    for (const operation of api.operations) {
      const line = text.split("\n").find((entry) => entry.includes(`{"name":"${operation.name}"`)) ?? "";
      for (const parameter of operation.parameters) expect(line).toContain(`"name":"${parameter.name}"`);
    }
  });

  it("errors.json and the page of error codes say the same", () => {
    const errors = JSON.parse(pages.get("docs/errors.json") ?? "") as Record<string, string | number>[];
    const page = pages.get("docs/errors.md") ?? "";
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows).toHaveLength(errors.length);
    expect(errors.length).toBeGreaterThanOrEqual(commonErrors.length);
    for (const [index, error] of errors.entries()) {
      const code = `\`${error["code"]}\``;
      const own = error["kind"] !== undefined;
      expect(rows[index]).toContain(
        own ? `| \`${error["kind"]}\` | ${code} |` : `| ${code} | ${error["status"]} |`,
      );
      expect(error["description"], String(error["code"])).toBeTruthy();
      const word = retryWords[error["retried"] as RetryWord];
      expect(rows[index]).toContain(`| ${own ? word.split(",")[0] : word} |`);
    }
    // What a code means and which operations name it stands in both.
    for (const { code, namedBy = [] } of api.errors) {
      const row = rows.find((line) => line.startsWith(`| \`${code}\``)) ?? "";
      const fact = errors.find((error) => error["code"] === code);
      if (namedBy.length === 0) continue;
      expect(row).toContain("every operation; named by ");
      expect(fact?.["namedBy"]).toEqual(namedBy);
    }
  });

  it("what is said to be repeated is what the client repeats", () => {
    const codes = [...api.errors.map(({ code, status }) => ({ code, status })), ...commonErrors];
    for (const { code, status } of codes) {
      const error = new ApiError("service", code, "", { status, sent: true });
      const word = retriedBy(code, status);
      // Skew and expired tokens are put right and tried once more by the call itself, not by the retry rule.
      if (word === "once") continue;
      expect(isRetryable(error, true), `${code} ${status}`).toBe(word !== "no");
      expect(isRetryable(error, false), `${code} ${status}`).toBe(word === "yes");
    }
  });
});

describe("templates (R13)", () => {
  const assets = new Map([
    ["templates/a.hbs", "{{name}}"],
    ["templates/b.hbs", "{{constructor}}"],
    ["templates/c.hbs", "{{lookup this 'name'}} {{other name}}"],
  ]);
  it("take what they are given as it is, and fail on what they are not given", () => {
    expect(renderTemplate(assets, "templates/a.hbs", { name: "<&>" })).toBe("<&>");
    expect(() => renderTemplate(assets, "templates/a.hbs", {})).toThrow(/name/);
    expect(renderTemplate(assets, "templates/b.hbs", {})).toBe("");
    expect(() => renderTemplate(assets, "templates/c.hbs", { name: "x" })).toThrow();
    expect(() => renderTemplate(assets, "templates/none.hbs", {})).toThrow("no template");
  });
});

describe("hostile text (R1, R16)", () => {
  it("in any slot it makes no HTML, no foreign link and no torn table", async () => {
    const operation = api.operations.find((entry) => entry.acs?.async !== undefined);
    const parameter = operation?.parameters.find((entry) => entry.position === "query" && !entry.implicit);
    if (operation === undefined || parameter === undefined) throw new Error("no operation");
    const text = fc
      .array(
        fc.constantFrom(
          ..."a |`*_[]()<>!#\\\n\r-+&{}~\"'",
          "<script>",
          "](javascript:x)",
          "```",
          "| --- |",
          "{{x}}",
          "\u202e",
          "-->",
          "\ud800",
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, text, text, async (one, two, three) => {
        const hostileParameter: Parameter = {
          ...parameter,
          name: one,
          description: two,
          example: three,
          conflicts: [{ source: one, note: two }],
          schema: {
            ...parameter.schema,
            description: three,
            default: one,
            constraints: [{ keyword: "pattern", value: two }],
          },
        };
        const hostile: Operation = {
          ...operation,
          name: one,
          summary: two,
          description: three,
          tags: [one],
          parameters: [hostileParameter],
          examples: [
            { name: one, summary: two, mediaType: "text/plain", role: "response", value: three as Json },
          ],
        };
        const made = await pagesOf({
          ...api,
          title: one,
          description: two,
          operations: [hostile],
          tags: [{ name: one, description: three }],
          errors: [{ code: one, status: 400, message: two, description: three, operations: [one] }],
        });
        for (const [path, page] of made) {
          if (!/\.(md|txt)$/.test(path)) continue;
          const bare = withoutCode(page);
          expect(bare, path).not.toMatch(/(?<!\\)<[a-z!/?]/i);
          for (const match of bare.matchAll(/(?<!\\)\]\(([^)\s]*)/g)) {
            expect(match[1], path).toMatch(/^(https?:|mailto:|[A-Za-z0-9._/-]+\.md(#[a-z0-9-]+)?$)/);
          }
          expect(raggedRows(page), path).toEqual([]);
          expect(page).not.toMatch(/[\u202a-\u202e\ud800]/u);
        }
        JSON.parse(made.get("docs/reference.json") ?? "");
        JSON.parse(made.get("docs/errors.json") ?? "");
      }),
      { numRuns: 100 },
    );
  });
});
