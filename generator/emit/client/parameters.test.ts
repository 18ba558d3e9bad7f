import { describe, expect, it } from "vitest";
import type { Body, Operation, Parameter } from "../../ir/model.ts";
import { readModule } from "../shared/read-module.ts";
import { compileErrors } from "../shared/test-support/compile.ts";
import { api, content, long, object, operation, parameter, string } from "../shared/test-support/ir.ts";
import { emitClientOf as emit } from "./emit-support.ts";

/** A parameter of the components, or of another place that a document refers to. */
const component = (name: string, pointer = `/components/parameters/${name}`, file = "openapi.yaml") =>
  parameter(name, string, { description: `The ${name}.`, origin: { file, pointer } });

const get = (name: string, ...parameters: Parameter[]): Operation => operation(name, { parameters });

const head = (text = ""): string => text.slice(text.indexOf("export "), text.indexOf("export type"));

describe("parameters among the components", () => {
  it("stand once, with type and descriptor; operations refer to them", async () => {
    const own = parameter("own", long, { required: "flagged" });
    const files = await emit(
      api({ operations: [get("list", component("page"), own), get("count", component("page"))] }),
    );
    expect(files.get("src/parameters.ts")).toMatchInlineSnapshot(`
      "// Generated from spec/openapi.yaml. Do not edit: run \`npm run generate\`.
      import type { ParameterDescriptor } from "./runtime/types.js";

      export interface $Page {
        /** The page. */
        page?: string;
      }

      export const $Page: ParameterDescriptor = { name: "page", position: "query" };
      "
    `);
    const list = files.get("src/operations/List.ts") ?? "";
    expect(head(list)).toMatchInlineSnapshot(`
      "export interface ListRequest extends $Page {
        own: Int64Input;
      }

      "
    `);
    expect(list).toContain(
      '  parameters: [\n    $Page,\n    { name: "own", position: "query", type: "long", required: true },\n  ],',
    );
    expect(head(files.get("src/operations/Count.ts"))).toBe(
      "export interface CountRequest extends $Page {}\n\n",
    );
  });

  it("R93: are referred to from the first operation on, so that one more changes nothing of it", async () => {
    const list = get("list", component("page"));
    const before = await emit(api({ operations: [list] }));
    const after = await emit(api({ operations: [list, get("count", component("page"), component("size"))] }));
    const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path);
    expect(changed.sort()).toEqual(["src/methods.ts", "src/operations.ts", "src/parameters.ts"]);
    const now = after.get("src/parameters.ts") ?? "";
    expect(now.startsWith(before.get("src/parameters.ts") ?? "-")).toBe(true);
  });

  it("have names of their own, whatever the document calls them and wherever it keeps them", async () => {
    const files = await emit(
      api({
        operations: [
          get(
            "list",
            component("per-page"),
            component("q", "/components/parameters/per_page"),
            component("r", "/components/parameters/class"),
            component("s", "/components/parameters/1st~1{x}"),
            component("whole", "", "whole.yaml"),
            component("listed", "/lists/0"),
            component("Json", "/components/parameters/json"),
          ),
        ],
      }),
    );
    expect(files.get("src/operations/List.ts")).toContain(
      "export interface ListRequest extends $PerPage, $PerPage_2, $Class, $N1stX, $Whole, $Json {\n",
    );
  });

  it("R6: are read again by the strict reader, however long the list is", async () => {
    const names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    const files = await emit(
      api({
        operations: [get("listWithManyParameters", ...names.map((name) => component(`${name}-of-them`)))],
      }),
    );
    const operation = files.get("src/operations/ListWithManyParameters.ts") ?? "";
    expect(operation).toContain("Request\n  extends $FirstOfThem,\n    $SecondOfThem,\n");
    for (const path of ["operations/ListWithManyParameters", "parameters", "methods"]) {
      expect(readModule(files.get(`src/${path}.ts`) ?? "("), path).not.toHaveProperty("fault");
    }
  });

  it("are written out where the operation gives them another key", async () => {
    const renamed = { ...component("id"), key: "idQuery" };
    const files = await emit(api({ operations: [get("list", renamed)] }));
    expect(files.has("src/parameters.ts")).toBe(false);
    expect(files.get("src/operations/List.ts")).toContain(
      '{ name: "id", key: "idQuery", position: "query" }',
    );
  });

  it("stand beside bodies, of which there may be several kinds, and compile", async () => {
    const json = content(object({ title: string }));
    const body: Body = { key: "body", contentTypeKey: "contentType", required: true, contents: [json] };
    const other: Body = {
      ...body,
      contents: [json, { ...content(string), mediaType: "text/plain", kind: "text" }],
    };
    const page = component("page");
    const put = (name: string, more: Partial<Operation>) => operation(name, { method: "put", ...more });
    const files = await emit(
      api({
        operations: [
          put("one", { parameters: [page], body }),
          put("two", { parameters: [page, parameter("own", long)], body: other }),
          put("three", { parameters: [page], body: other }),
        ],
      }),
    );
    const usage = `import { one, three, two } from "./index.js";
import type { Client } from "./index.js";
declare const client: Client;
one(client, { page: "2", body: { title: "x" } });
two(client, { page: "2", own: 3n, contentType: "text/plain", body: "x" });
three(client, { page: "2", body: { title: "x" } });
// @ts-expect-error: no text
one(client, { page: 2, body: { title: "x" } });
// @ts-expect-error: not a parameter
three(client, { pages: "2", body: { title: "x" } });
`;
    const text = [...files].map(([path, text]) => ({ path, text }));
    expect(compileErrors({ shop: [...text, { path: "src/usage.ts", text: usage }] })).toEqual([]);
  });
});
