import { expect, it } from "vitest";
import { buildDocument, documentOf } from "../../ir/test-support.ts";
import { responseChecks } from "./contents.ts";

const json = (type: string) => ({ description: "d", content: { "application/json": { schema: { type } } } });
const bytes = { description: "d", content: { "application/octet-stream": {} } };
const none = { description: "d" };

it.each<[string, Record<string, object>, string[]]>([
  ["200", { "200": json("object"), "404": json("string") }, ["Response", "Response404"]],
  [
    "the first success",
    { "201": json("object"), "202": json("string") },
    ["Response Response201", "Response202"],
  ],
  ["default, of the only answer", { default: json("object") }, ["Response Responsedefault"]],
  [
    "no error, of bytes",
    { "200": bytes, "404": json("string"), default: json("object") },
    ["Response404", "Responsedefault"],
  ],
  ["no error, of nothing", { "204": none, default: json("object") }, ["Responsedefault"]],
  ["no error alone", { "400": json("object") }, ["Response400"]],
])("the validator without a status is of what a call resolves with: %s", (_, responses, names) => {
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: { "/a": { get: { operationId: "a", responses } } },
  };
  const [operation] = buildDocument(documentOf(document)).api.operations;
  if (operation === undefined) throw new Error("no operation");
  expect(responseChecks(operation).map((check) => check.names.join(" ").replaceAll("validateA", ""))).toEqual(
    names,
  );
});
