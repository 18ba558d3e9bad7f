/** Loads and calls what was made of a hostile document. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import { sampleOf } from "../../ir/sample.ts";
import type { Client, Transport, TransportRequest } from "../../runtime/types.ts";
import { engineKey, isEngine } from "./engine.ts";
import { canary, type Made } from "./hostile.ts";

const transpiled = new Map<string, string>();

function transpile(text: string): string {
  let code = transpiled.get(text);
  if (code === undefined) {
    ({ code } = transformSync(text, { loader: "ts", format: "esm", target: "es2022" }));
    transpiled.set(text, code);
  }
  return code;
}

/**
 * Imports every module of the package and calls every operation by a transport of ours. The engine is the same for
 * all packages of a kind and loaded once. Modules below a `node_modules` are imported as they are.
 */
export async function exercise(made: Made, home: string, name: string): Promise<string[]> {
  const engine = join(home, "node_modules", engineKey(made.files));
  const source = join(home, "node_modules", name, "src");
  const scripts = made.files.filter(({ path }) => /^src\/.*\.ts$/.test(path));
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, "../package.json"), '{"type":"module"}');
  mkdirSync(engine, { recursive: true });
  writeFileSync(join(engine, "package.json"), '{"type":"module"}');
  symlinkSync(join(engine, "runtime"), join(source, "runtime"), "junction");
  for (const { path, text } of scripts) {
    const below = path.slice("src/".length).replace(/\.ts$/, ".js");
    const place = below.startsWith("runtime/") ? join(engine, below) : join(source, below);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, transpile(text));
  }
  const faults: string[] = [];
  const global = globalThis as Record<string, unknown>;
  delete global[canary];
  const modules = new Map<string, Record<string, unknown>>();
  for (const { path } of scripts) {
    if (isEngine(path)) continue;
    const file = join(source, path.slice("src/".length).replace(/\.ts$/, ".js"));
    try {
      modules.set(path, (await import(pathToFileURL(file).href)) as Record<string, unknown>);
    } catch (error) {
      faults.push(`${path} does not load: ${error}`);
    }
  }
  faults.push(...(await callAll(made, modules)), ...validateAll(made, modules));
  if (canary in global) faults.push("code of the document ran");
  if (Object.keys(Object.prototype).length > 0) faults.push("Object.prototype has new members");
  delete global[canary];
  return faults;
}

/** A module of a package that `exercise` has written, below its `src/`. */
export const loadModule = (home: string, name: string, module: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(join(home, "node_modules", name, "src", `${module}.js`)).href);

type Call = (client: Client, request: object, options: object) => Promise<unknown>;

async function callAll(made: Made, modules: ReadonlyMap<string, Record<string, unknown>>): Promise<string[]> {
  const { api } = made;
  const index = modules.get("src/index.node.ts");
  if (index === undefined) return ["there is no index"];
  const faults: string[] = [];
  const requests: TransportRequest[] = [];
  const transport: Transport = async (request) => {
    requests.push(request);
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      body: new TextEncoder().encode("{}"),
    };
  };
  const credentials = Object.fromEntries(api.securitySchemes.map((scheme) => [scheme.name, "k"]));
  const createClient = index["createClient"] as (options: object) => Client;
  const schemas = new Map(api.schemas.map((named) => [named.name, named.input ?? named.schema]));
  for (const operation of api.operations) {
    const sample = sampleOf(operation.request, { lookup: (name) => schemas.get(name), side: "request" });
    const request = { ...(sample as Record<string, unknown>) };
    for (const { key, position, schema } of operation.parameters) {
      if (position !== "host" && schema.shape.kind === "string") request[key] = "value";
    }
    requests.length = 0;
    let failure: unknown;
    try {
      const client = createClient({
        transport,
        credentials,
        retry: { attempts: 1 },
        endpoint: "https://host.example",
      });
      await (index[operation.identifier] as Call)(client, request, { validate: "off" });
    } catch (error) {
      failure = error;
    }
    const sent = requests[0];
    if (sent === undefined) {
      // A request that cannot be written is refused with a typed error.
      if ((failure as { kind?: unknown })?.kind !== "validation")
        faults.push(`${operation.identifier}: ${failure}`);
      continue;
    }
    const url = new URL(sent.url);
    if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.hash !== "")
      faults.push(`sent to ${sent.url}`);
    for (const [field, value] of Object.entries(sent.headers)) {
      if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(field) || /[\0\r\n]/.test(value))
        faults.push(`sent the field ${field}`);
    }
    for (const { name, key, position, schema } of operation.parameters) {
      if (request[key] !== "value" || schema.shape.kind !== "string") continue;
      if (
        position === "query" &&
        url.searchParams.get(name.replace(/\p{Surrogate}/gu, "\ufffd")) !== "value"
      ) {
        faults.push(`${operation.identifier}: the query ${url.search} does not hold ${JSON.stringify(name)}`);
      }
      if (position === "header" && sent.headers[name.toLowerCase()] !== "value") {
        faults.push(`${operation.identifier}: no field ${name}`);
      }
    }
  }
  return faults;
}

/** Every validator answers for odd values; none of them throws. */
function validateAll(made: Made, modules: ReadonlyMap<string, Record<string, unknown>>): string[] {
  const faults: string[] = [];
  const odd = [
    undefined,
    null,
    {},
    [],
    "",
    canary,
    1,
    1n,
    { __proto__: null },
    JSON.parse('{"__proto__":{"a":1},"constructor":1}'),
  ];
  for (const { path } of made.files) {
    if (!path.startsWith("src/validators/")) continue;
    for (const [name, validator] of Object.entries(modules.get(path) ?? {})) {
      if (typeof validator !== "function") continue;
      for (const value of odd) {
        try {
          const issues: unknown[] = [];
          if (typeof validator(value, issues) !== "boolean") faults.push(`${name} gives no verdict`);
          JSON.stringify(issues);
        } catch (error) {
          faults.push(`${name} throws ${error}`);
        }
      }
    }
  }
  return faults;
}
