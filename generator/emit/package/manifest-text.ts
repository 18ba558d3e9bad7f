/** `package.json` and `tsconfig.json` of a generated package. */
import type { Api, Json, JsonObject } from "../../ir/model.ts";
import type { EmitOptions } from "../emitter.ts";
import { jsonText } from "../shared/escape.ts";

/** True when the named emitter takes part in this run. */
export const runs = (options: EmitOptions, emitter: string): boolean =>
  options.emitters?.includes(emitter) ?? true;

const module = (path: string): JsonObject => ({
  types: `./dist/${path}.d.ts`,
  default: `./dist/${path}.js`,
});

/** Node first: it is the narrower condition. The types are the same on every platform. */
const platforms = (path: string): JsonObject => ({
  types: `./dist/${path}.d.ts`,
  node: `./dist/${path}.node.js`,
  default: `./dist/${path}.js`,
});

/** Entry points of the package, by the path after its name. */
export function exportsOf(api: Api, options: EmitOptions): JsonObject {
  const acs = api.protocol !== "http";
  const helpers = api.operations.some(
    ({ acs: facts }) => facts?.pagination !== undefined || (facts?.async?.waits.length ?? 0) > 0,
  );
  const webhooks =
    api.webhooks.length > 0 || api.operations.some((operation) => operation.callbacks.length > 0);
  const entries: [string, Json][] = [[".", platforms("index")]];
  if (acs) entries.push(["./lean", platforms("lean")], ["./credentials", module("credentials")]);
  entries.push(["./operations/*", module("operations/*")]);
  if (helpers) entries.push(["./helpers/*", module("helpers/*")]);
  if (runs(options, "validators")) entries.push(["./validators/*", module("validators/*")]);
  if (api.schemas.length > 0) entries.push(["./schemas", module("schemas")]);
  if (webhooks) entries.push(["./webhooks", module("webhooks")]);
  if (runs(options, "openapi-types")) {
    entries.push(["./openapi", module("openapi")], ["./openapi.json", "./openapi.json"]);
  }
  if (runs(options, "schemas")) entries.push(["./schemas/*.json", "./schemas/*.json"]);
  entries.push(["./package.json", "./package.json"]);
  return Object.fromEntries(entries);
}

export function packageJson(api: Api, options: EmitOptions): string {
  const files = ["dist", "manifest.json"];
  if (runs(options, "schemas")) files.push("schemas");
  if (runs(options, "openapi-types")) files.push("openapi.json");
  if (runs(options, "docs")) files.push("docs", "llms.txt");
  const value: JsonObject = {
    name: options.packageName,
    version: options.packageVersion,
    description: `Typed client of ${api.title.replace(/\s+/g, " ").trim()}`,
    license: "Apache-2.0",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    // For resolvers that know no `exports`: the entry that runs everywhere.
    main: "./dist/index.js",
    types: "./dist/index.d.ts",
    exports: exportsOf(api, options),
    files,
    scripts: { build: "tsc -p tsconfig.json && node bundle.js" },
    devDependencies: { "@types/node": "^20.19.0", esbuild: ">=0.25", typescript: ">=5.9" },
  };
  return `${jsonText(value)}\n`;
}

export function tsconfigJson(): string {
  return `${jsonText({
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023"],
      types: ["node"],
      module: "NodeNext",
      moduleResolution: "NodeNext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      isolatedDeclarations: true,
      skipLibCheck: true,
      declaration: true,
      rootDir: "src",
      outDir: "dist",
    },
    include: ["src"],
  })}\n`;
}
