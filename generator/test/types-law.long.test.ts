/**
 * Types and validators say the same: a request that its validator takes has the request's type, and what the client
 * makes of an answer that its validator takes has the answer's. Random values of real documents, where they are at hand.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileProblems } from "../emit/shared/test-support/compile.ts";
import { PayloadMaker, randomFrom } from "../emit/validators/payloads-support.ts";
import type { Api, Operation, Schema } from "../ir/model.ts";
import {
  requestTypeName,
  requestValidatorName,
  responseTypeName,
  responseValidatorName,
} from "../ir/paths.ts";
import { walkSchema } from "../ir/walk.ts";
import type { Client, TransportResponse, Validator } from "../runtime/types.ts";
import { makeFolder, makePackage, removeFolder, type ThemePackage } from "./support/conformance-package.ts";
import { dbsSpec } from "./support/dbs.ts";

const specs = join(import.meta.dirname, "../../../shared/specs");
const documents = [
  dbsSpec,
  ...(existsSync(specs) ? readdirSync(specs).map((name) => join(specs, name)) : []),
].filter((path) => /\.(?:ya?ml|json)$/.test(path));
const perOperation = 3;

let folder = "";
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));

/** A value as an expression. */
function literal(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{ ${members.map(([name, member]) => `[${JSON.stringify(name)}]: ${literal(member)}`).join(", ")} }`;
}

/** Statements that compile where every value has its type. */
async function statementsOf({ api, load }: ThemePackage & { readonly api: Api }): Promise<string[]> {
  const random = randomFrom(20190306);
  const requests = new PayloadMaker(
    new Map(api.schemas.map(({ name, schema, input }) => [name, (input ?? schema).json])),
    random,
  );
  const answers = new PayloadMaker(
    new Map(api.schemas.map(({ name, schema }) => [name, schema.json])),
    random,
  );
  let reply: TransportResponse | undefined;
  const { createClient } = (await load("client.node")) as { createClient: (options: object) => Client };
  const client = createClient({
    endpoint: "https://api.example",
    transport: async () => reply,
    validate: "off",
    ...(api.protocol !== "http" && { credentials: { accessKeyId: "id", accessKeySecret: "secret" } }),
  });
  const operations = (await load("operations")) as Record<
    string,
    (on: Client, request: object) => Promise<unknown>
  >;
  const validator = async (module: string, name: string) =>
    (await load(`validators/${module}`))[name] as Validator | undefined;
  const lines: string[] = [];
  const say = (type: string, value: unknown): void => {
    lines.push(`export const v${lines.length}: $.${type} = ${literal(value)};`);
  };
  const isTold = selectedByDiscriminator(api);
  for (const operation of api.operations) {
    if (typeless.has(operation.name)) continue;
    // Files of a form are bytes, which no random value is.
    const isForm = operation.body?.contents.some(({ kind }) => kind === "multipart" || kind === "binary");
    const takes = await validator(`${operation.typeName}.request`, requestValidatorName(operation));
    const isFree = !isForm && !isTold(operation.request);
    for (let turn = 0; turn < perOperation && takes && isFree; turn++) {
      const request = requests.make(operation.request.json);
      if (takes(request)) say(requestTypeName(operation), request);
    }
    const content = onlyJsonOf(operation);
    const fits =
      content &&
      !isTold(content.schema) &&
      (await validator(`${operation.typeName}.response`, responseValidatorName(operation)));
    const call = operations[operation.identifier];
    for (let turn = 0; turn < perOperation && fits && call; turn++) {
      const value = answers.make(content.schema.json);
      if (!fits(value)) continue;
      const body = new TextEncoder().encode(JSON.stringify(value));
      reply = { status: Number(content.status), headers: { "content-type": "application/json" }, body };
      // A path needs its values, whatever they are.
      const request = Object.fromEntries(operation.parameters.map(({ key }) => [key, "1"]));
      const result = await call(client, request).catch(() => undefined);
      if (result !== undefined) say(responseTypeName(operation), result);
    }
  }
  return lines;
}

/** Whether a schema reaches a discriminator: what it selects is law for types, and no rule of JSON Schema. */
function selectedByDiscriminator({ schemas }: Api): (schema: Schema) => boolean {
  const named = new Map(schemas.map(({ name, schema }) => [name, schema]));
  const known = new Map<string, boolean>();
  const isTold = (start: Schema): boolean => {
    let found = false;
    walkSchema(start, ({ shape }) => {
      if (shape.kind === "union" && shape.discriminator !== undefined) found = true;
      const target = shape.kind === "ref" ? named.get(shape.name) : undefined;
      if (shape.kind !== "ref" || target === undefined || found) return;
      if (!known.has(shape.name)) {
        known.set(shape.name, false);
        known.set(shape.name, isTold(target));
      }
      if (known.get(shape.name) === true) found = true;
    });
    return found;
  };
  return isTold;
}

/** Operations whose schemas leave the type out, so that a value of any will do: types go by what else is there. */
const typeless = new Set(["createUpload", "cancelUpload", "completeUpload"]);

/** The one body that a call may resolve with, and the status it comes with. */
function onlyJsonOf(operation: Operation) {
  const good = operation.responses.filter(({ status }) => /^2/.test(status));
  const [content, ...others] = good.flatMap(({ contents }) => contents);
  const status = good[0]?.status.replace(/xx$/i, "00");
  return good.length === 1 && others.length === 0 && content?.kind === "json"
    ? { ...content, status }
    : undefined;
}

describe("types and validators agree", () => {
  it.each(documents)("%s", async (document) => {
    const name = `law-${documents.indexOf(document)}`;
    const made = await makePackage({ name, document, generate: {} } as never, folder);
    if (made.api === undefined) throw new Error("the document was not read");
    const lines = await statementsOf({ ...made, api: made.api });
    const texts = new Map([["law/package.json", '{ "type": "module" }']]);
    for (const { path, text } of made.files) if (path.endsWith(".ts")) texts.set(`law/${path}`, text);
    texts.set("law/law.ts", `import type * as $ from "./src/operations.js";\n${lines.join("\n")}\n`);
    const found = compileProblems(texts, ["law/law.ts"], {
      exactOptionalPropertyTypes: false,
      isolatedDeclarations: false,
      declaration: false,
    })
      // A literal may not have members that its type does not name; a value may (what is read only, say).
      .filter(({ path, code }) => path === "law/law.ts" && code !== 2353 && code !== 2561);
    const wrong = found.map(({ line, message }) => `${message}\n${lines[line - 2]?.slice(0, 500)}`);
    console.log(
      `${document.replace(/^.*[\\/]/, "")}: ${lines.length - wrong.length} of ${lines.length} values have their type`,
    );
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(made.api.operations.length / 2);
  });
});
