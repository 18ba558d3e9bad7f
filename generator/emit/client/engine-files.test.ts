import { beforeAll, describe, expect, it } from "vitest";
import { loadAssets } from "../../load/assets.ts";
import type { EmittedFile } from "../emitter.ts";
import { verifyModules } from "../shared/verify.ts";
import { engineFiles } from "./engine-files.ts";

const everything = {
  acs: [
    "acs/lean-client",
    "credentials/chain",
    "paginate",
    "platform/node",
    "platform/web",
    "validation/ajv",
  ],
  http: ["http/create-client", "platform/node", "platform/web", "validation/ajv"],
} as const;
const kinds = (["acs", "http"] as const).flatMap((protocol) =>
  (["bigint", "string", "number"] as const).map((int64) => [protocol, int64] as const),
);

let assets: ReadonlyMap<string, string>;
beforeAll(() => {
  assets = loadAssets();
});
const textOf = (files: readonly EmittedFile[], name: string): string =>
  files.find(({ path }) => path === `src/runtime/${name}.ts`)?.text ?? "";

describe("the engine in few modules", () => {
  // A run does not parse them again: what is right here is right in every package.
  it("R6: parses, for every protocol and form of 64-bit integers", () => {
    for (const [protocol, int64] of kinds) {
      const files = engineFiles(assets, protocol, everything[protocol], int64);
      expect(verifyModules(files.map(({ path, text }) => ({ path, text })))).toEqual([]);
    }
  });

  it("has what the small modules export, each name once", () => {
    for (const protocol of ["acs", "http"] as const) {
      const text = engineFiles(assets, protocol, everything[protocol], "bigint")
        .map((file) => file.text)
        .join("");
      const exported = [
        ...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) ([\w$]+)/gm),
      ].map(([, name]) => name ?? "");
      expect(exported.length).toBeGreaterThan(200);
      for (const name of [
        "ApiError",
        "parseJson",
        "verdict",
        "createNodeTransport",
        "createFetchTransport",
      ]) {
        expect(exported.filter((other) => other === name)).toEqual([name]);
      }
    }
  });

  it("imports values in one direction only", () => {
    const all = engineFiles(assets, "acs", everything.acs, "bigint");
    const targets = new Map(
      all.map(({ path, text }) => [
        path.replace("src/runtime/", "").replace(".ts", ""),
        [...text.matchAll(/^import \{[^}]*\} from "\.\/(\w+)\.js";/gm)].map(([, name]) => name ?? ""),
      ]),
    );
    const visit = (name: string, way: readonly string[]): void => {
      expect(way).not.toContain(name);
      for (const next of targets.get(name) ?? []) visit(next, [...way, name]);
    };
    for (const name of targets.keys()) visit(name, []);
    expect([...targets.keys()].sort()).toEqual(
      ["ajv", "client", "credentials", "helpers", "node", "types", "validation", "web"].sort(),
    );
    expect(targets.get("types")).toEqual([]);
  });

  it("is the same text, however much of it is wanted", () => {
    const all = engineFiles(assets, "acs", everything.acs, "bigint");
    const few = engineFiles(assets, "acs", ["acs/v3"], "bigint");
    expect(few.map(({ path }) => path)).toEqual(["src/runtime/client.ts", "src/runtime/types.ts"]);
    for (const { path, text } of few) expect(all.find((file) => file.path === path)?.text).toBe(text);
  });

  it("is the same text with other line ends", () => {
    const other = new Map([...assets].map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]));
    const of = (from: ReadonlyMap<string, string>) => engineFiles(from, "http", everything.http, "bigint");
    expect(of(other)).toEqual(of(assets));
  });

  it("opening comments stand as headings", () => {
    const files = engineFiles(assets, "acs", ["acs/v3"], "bigint");
    expect(textOf(files, "client")).toContain("\n// The one error class of a client.\n\n/**\n * `service`:");
  });

  it("stops where two modules have one name, where one is missing or unknown, and for other imports", () => {
    const path = "runtime/acs/v3.ts";
    const changed = (more: string) => new Map(assets).set(path, `${assets.get(path)}${more}`);
    const run = (from: ReadonlyMap<string, string>, wanted = "acs/v3") =>
      engineFiles(from, "acs", [wanted], "bigint");
    expect(() => run(changed("export const parseJson = 1;\n"))).toThrow("both declare parseJson");
    expect(() => run(changed('import * as all from "../json.ts";\n'))).toThrow("an import of another kind");
    expect(() => run(changed('import { a } from "../../load/load.ts";\n'))).toThrow("no part of the runtime");
    expect(() => run(changed('import { a } from "../absent.ts";\n'))).toThrow("the runtime has no absent");
    expect(() => run(assets, "http/server")).toThrow("the engine of acs has no http/server");
  });
});
