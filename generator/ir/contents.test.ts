import { expect, it } from "vitest";
import { buildDocument, documentOf } from "./test-support.ts";

it("a list of parts has the schema of one where the document has it", () => {
  const requestBody = {
    content: { "multipart/mixed": { itemSchema: { type: "object", properties: { a: { type: "string" } } } } },
  };
  const { api } = buildDocument(
    documentOf({
      openapi: "3.2.0",
      info: { title: "T", version: "1" },
      paths: {
        "/a": { post: { operationId: "a", requestBody, responses: { "200": { description: "d" } } } },
      },
    }),
  );
  const shape = api.operations[0]?.body?.contents[0]?.schema.shape;
  const items = shape?.kind === "array" ? shape.items : undefined;
  const member = items?.shape.kind === "object" ? items.shape.properties[0]?.schema : undefined;
  const at = "/paths/~1a/post/requestBody/content/multipart~1mixed/itemSchema";
  expect([items?.origin.pointer, member?.origin.pointer]).toEqual([at, `${at}/properties/a`]);
});
