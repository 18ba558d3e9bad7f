import { expect, it } from "vitest";
import type { Schema } from "../../ir/model.ts";
import { compileErrors } from "../shared/test-support/compile.ts";
import {
  api,
  content,
  long,
  named,
  object,
  operation,
  ref,
  response,
  scalar,
  schema,
  string,
} from "../shared/test-support/ir.ts";
import { emitClientOf } from "./emit-support.ts";

const all = (...members: Schema[]): Schema => schema({ kind: "intersection", members });
const any = (...members: Schema[]): Schema => schema({ kind: "union", members });
const needs = (...names: string[]): Schema =>
  object(Object.fromEntries(names.map((name) => [`${name}!`, scalar("unknown")])));

const optional = object({ name: string, id: long, tags: schema({ kind: "array", items: string }) });
const deep = (depth: number, inner: Schema): Schema =>
  depth === 0 ? inner : all(deep(depth - 1, inner), ref("Other"));

function schemas(...list: Parameters<typeof named>[]): Promise<ReadonlyMap<string, string>> {
  return emitClientOf(
    api({
      operations: [operation("get", { responses: [response("200", [content(ref("Both"))])] })],
      schemas: [
        named("Optional", optional),
        named("Other", object({ other: string })),
        ...list.map((args) => named(...args)),
      ],
    }),
  );
}

const textOf = (files: ReadonlyMap<string, string>, name: string): string =>
  new RegExp(`^export (?:type|interface) ${name} [^]*?^(?=export|$(?![^]))`, "m")
    .exec(files.get("src/schemas.ts") ?? "")?.[0]
    .trim() ?? "";

it("what one part only requires has the type of the other", async () => {
  const files = await schemas(
    ["Both", all(ref("Optional"), needs("name", "tags", "unheard"))],
    ["Either", all(ref("Both"), any(needs("id"), needs("other"), all(needs("name"), ref("Other"))))],
    ["Extended", all(ref("Both"), object({ "more!": string }))],
    ["Deep", all(deep(7, any(needs("id"), ref("Other"))), ref("Optional"))],
    ["TooDeep", all(deep(12, any(needs("id"), ref("Other"))), ref("Optional"))],
    ["Inline", all(optional, needs("id"))],
  );
  expect(textOf(files, "Both")).toMatchInlineSnapshot(`
    "export type Both = Optional & {
      name: string;
      tags: string[];
      unheard: unknown;
    };"
  `);
  expect(textOf(files, "Either")).toMatchInlineSnapshot(`
    "export type Either = Both & (
      | {
          id: Int64;
        }
      | {
          other: unknown;
        }
      | ({
          name: string;
        } & Other)
    );"
  `);
  expect(textOf(files, "Extended")).toMatchInlineSnapshot(`
    "export type Extended = Both & {
      more: string;
    };"
  `);
  expect(textOf(files, "Deep")).toContain("id: Int64");
  expect(textOf(files, "TooDeep")).toContain("id: unknown");
  const usage = `import type { Both, Extended } from "./index.js";
export const name = (from: Both): string => from.name;
export const tags = (from: Extended): string[] => from.tags;
export const more = (from: Extended): string => from.more;
export const unheard = (from: Both): unknown => from.unheard;
// @ts-expect-error: not required
export const id = (from: Both): bigint => from.id;
export const extended: Extended = { name: "a", tags: [], unheard: 1, more: "b" };
// @ts-expect-error: required
export const lacking: Extended = { name: "a", unheard: 1, more: "b" };
`;
  const text = [...files].map(([path, text]) => ({ path, text }));
  expect(compileErrors({ shop: [...text, { path: "src/usage.ts", text: usage }] })).toEqual([]);
});
