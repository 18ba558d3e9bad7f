/** The emitted reference beside the vendor's help page, row by row. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { blocksOf, dbsDocument, pagesOf, readApi, shared, tableAfter } from "./test-support/pages.ts";

interface Row {
  readonly name: string;
  readonly position?: string;
  readonly type: string;
  readonly required?: string;
  readonly example?: string;
  readonly allowed?: readonly string[];
  readonly maxLength?: number;
}
interface Facts {
  readonly request: readonly Row[];
  readonly response: readonly Row[];
  readonly samples: { readonly request: string; readonly xml: string; readonly json: string };
}

const facts = JSON.parse(
  readFileSync(
    join(import.meta.dirname, "../../test/fixtures/help-page-CreateGetDBListFromAgentTask.json"),
    "utf8",
  ),
) as Facts;
const helpPage = join(shared, "reference/help-page-CreateGetDBListFromAgentTask.txt");

/** Where other sources say more than the page; anything else must be equal. */
const saysMore: Readonly<Record<string, string>> = {
  "BackupGatewayId required": "the page says No, the vendor's metadata says in prose that it must be given",
  "DatabaseType allowed": "the page lists four engines, current sources eight",
  "SourceEndpointIP example": "the stored page has an empty cell, another copy has the value",
};

let page = "";
beforeAll(async () => {
  page = (await pagesOf(readApi(dbsDocument))).get("docs/CreateGetDBListFromAgentTask.md") ?? "";
});

/** The page's three spellings of "not required" are one word in the reference. */
const requiredWord = (word: string): string => (word === "Required" ? "Required" : "Optional");

describe("the reference page of CreateGetDBListFromAgentTask", () => {
  it("carries the facts of the help page row by row", () => {
    const differences: string[] = [];
    const rows = tableAfter(page, "## Request parameters");
    let compared = 0;
    const compare = (what: string, documented: string | undefined, emitted: string | undefined): void => {
      compared += 1;
      if ((documented ?? "") !== (emitted ?? "")) differences.push(what);
    };
    for (const row of facts.request) {
      const emitted = rows.find((entry) => entry["Name"] === row.name);
      expect(emitted, row.name).toBeDefined();
      compare(`${row.name} position`, row.position, emitted?.["Position"]);
      compare(`${row.name} type`, row.type, emitted?.["Type"]);
      compare(`${row.name} required`, requiredWord(row.required ?? ""), emitted?.["Required"]);
      compare(`${row.name} example`, row.example, emitted?.["Example"]);
      const allowed = (emitted?.["Allowed values"] ?? "").replaceAll("`", "");
      compare(`${row.name} allowed`, row.allowed?.join(", "), allowed);
      for (const value of row.allowed ?? []) expect(allowed.split(", "), row.name).toContain(value);
      if (row.maxLength !== undefined)
        expect(emitted?.["Limits"]).toContain(`at most ${row.maxLength} characters`);
      expect(emitted?.["Description"], row.name).not.toBe("");
    }
    const fields = tableAfter(page, "## Response fields");
    for (const row of facts.response) {
      const emitted = fields.find((entry) => entry["Field"] === row.name);
      expect(emitted, row.name).toBeDefined();
      compare(`${row.name} type`, row.type, emitted?.["Type"]);
      compare(`${row.name} example`, row.example, emitted?.["Example"]);
    }
    console.log(
      `help page: ${compared - differences.length} of ${compared} facts equal in ` +
        `${facts.request.length} parameters and ${facts.response.length} response fields; ` +
        `${differences.length} differ with a stated reason`,
    );
    expect(differences).toEqual(Object.keys(saysMore));
    expect(rows).toHaveLength(facts.request.length);
    expect(fields).toHaveLength(facts.response.length);
  });

  it("states on the page what the sources disagree on", () => {
    const section = page.slice(page.indexOf("## What the sources disagree on"));
    for (const difference of Object.keys(saysMore))
      expect(section).toContain(`\`${difference.split(" ")[0]}\``);
  });

  it("carries the samples", () => {
    const blocks = blocksOf(page);
    expect(blocks.some((block) => block.text === facts.samples.request)).toBe(true);
    const xml = blocks.filter((block) => block.language === "xml");
    const json = blocks.filter((block) => block.language === "json");
    expect(xml.some((block) => block.text.includes(facts.samples.xml))).toBe(true);
    const dense = (text: string): string => text.replace(/":\s+/g, '":');
    expect(json.some((block) => dense(block.text).includes(dense(facts.samples.json)))).toBe(true);
    expect(JSON.parse(json[0]?.text ?? "")).toMatchObject({ TaskId: 123456, Success: true });
  });

  it.skipIf(!existsSync(helpPage))("the facts are those of the page's own text", () => {
    const text = readFileSync(helpPage, "utf8");
    const parsed = parseHelpPage(text);
    expect(parsed.request).toEqual(facts.request.map(({ maxLength: _maxLength, ...row }) => row));
    expect(parsed.response).toEqual(facts.response);
    expect(text).toContain("cannot exceed 64 characters");
    for (const sample of Object.values(facts.samples)) expect(text).toContain(sample);
    console.log(`help page text: ${parsed.request.length + parsed.response.length} of 14 rows read back`);
    expect(parsed.request.length + parsed.response.length).toBe(14);
  });
});

/** Reads the two parameter tables of the page's plain text. */
function parseHelpPage(text: string): { request: Row[]; response: Row[] } {
  const section = (from: string, to: string): string[] =>
    text.slice(text.indexOf(from), text.indexOf(to)).split("\n").slice(1);
  const request: Row[] = [];
  for (const line of section("Parameter Position Type Required", "Response parameters")) {
    const cells = /^(\w+) (Query|Host) (String|Long|Integer) (Required|No|Optional)(?: (\S+))?\s*$/.exec(
      line,
    );
    const current = request.at(-1);
    if (cells !== null) {
      const [, name = "", position = "", type = "", required = "", example] = cells;
      request.push({ name, position, type, required, ...(example === undefined ? {} : { example }) });
    } else if (current !== undefined) {
      const value = /^\s*•\s*(\w+)/.exec(line)?.[1] ?? /Valid values: (\w+)\./.exec(line)?.[1];
      if (value !== undefined) {
        request[request.length - 1] = { ...current, allowed: [...(current.allowed ?? []), value] };
      }
    }
  }
  const response: Row[] = [];
  for (const line of section("Parameter Type Example", "Sample requests")) {
    const cells = /^(\w+) (String|Long|Integer|Boolean) (.+?)\s*$/.exec(line);
    if (cells !== null)
      response.push({ name: cells[1] ?? "", type: cells[2] ?? "", example: cells[3] ?? "" });
  }
  return { request, response };
}
