/** Real documents behind a gateway: every operation called once, every answer held to its schema. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { buildApi } from "../../ir/build.ts";
import type { Api, Content, Json, Operation, Schema } from "../../ir/model.ts";
import { sampleOf } from "../../ir/sample.ts";
import { loadSpec } from "../../load/load.ts";
import { resolveDocument } from "../../resolve/resolve.ts";
import { successResponse } from "../documented.ts";
import { createHttpService } from "../http-service.ts";
import { readJson } from "../json-text.ts";
import { encode } from "./requests.ts";

export function readApi(path: string): Api {
  const loaded = loadSpec(path);
  const resolved = loaded.value === undefined ? undefined : resolveDocument(loaded.value);
  const built = resolved?.value === undefined ? undefined : buildApi(resolved.value);
  if (built?.value === undefined) throw new Error(`${path} has errors`);
  return built.value;
}

export interface DocumentRun {
  readonly operations: number;
  /** With the documented success status. */
  readonly answered: number;
  /** JSON answers drawn from a schema that could be compiled, and those that fit it. */
  readonly drawn: number;
  readonly fitting: number;
  /** Documented examples that contradict their own schema: answered as they are. */
  readonly contradictions: number;
  /** Statuses of 500 and above, and requests that were turned down. */
  readonly faults: readonly string[];
  readonly misfits: readonly string[];
}

export async function callEveryOperation(path: string): Promise<DocumentRun> {
  const api = readApi(path);
  const service = createHttpService(api, {}, () => "id");
  const schemas = new Map(api.schemas.map((entry) => [entry.name, entry.schema]));
  const lookup = (name: string): Schema | undefined => schemas.get(name);
  const fits = schemaCheck(api);
  const faults: string[] = [];
  const misfits: string[] = [];
  let answered = 0;
  let drawn = 0;
  let contradictions = 0;
  for (const operation of api.operations) {
    const { answer, code } = await service.answer(requestFor(api, operation, lookup));
    const text = Buffer.from(answer.body).toString("utf8");
    if (answer.status >= 400) {
      faults.push(`${operation.name}: ${answer.status} ${code ?? ""} ${text.slice(0, 200)}`);
      continue;
    }
    answered += 1;
    const content = successResponse(operation)?.contents[0];
    if (content?.kind !== "json") continue;
    const verdict = fits(content, readJson(text)?.value);
    if (verdict === undefined) continue;
    const documented =
      content.examples.length > 0 || operation.examples.some((example) => example.role === "response");
    if (!documented) drawn += 1;
    if (verdict === "") continue;
    if (documented) contradictions += 1;
    else misfits.push(`${operation.name}: ${verdict}`);
  }
  return {
    operations: api.operations.length,
    answered,
    drawn,
    fitting: drawn - misfits.length,
    contradictions,
    faults,
    misfits,
  };
}

function requestFor(api: Api, operation: Operation, lookup: (name: string) => Schema | undefined) {
  const headers: [string, string][] = [
    ["host", "127.0.0.1"],
    ["authorization", "Bearer some-token"],
  ];
  let query = "";
  let target = operation.path;
  const add = (name: string, value: string): void => {
    query += `${query === "" ? "?" : "&"}${encode(name)}=${encode(value)}`;
  };
  for (const scheme of api.securitySchemes) {
    if (scheme.type !== "apiKey" || scheme.parameterName === undefined) continue;
    if (scheme.position === "query") add(scheme.parameterName, "key");
    else
      headers.push(
        scheme.position === "header"
          ? [scheme.parameterName, "key"]
          : ["cookie", `${scheme.parameterName}=key`],
      );
  }
  const security = (operation.security ?? api.security)[0]?.schemes[0]?.name;
  const scheme = api.securitySchemes.find((entry) => entry.name === security);
  if (scheme?.scheme === "basic") headers[1] = ["authorization", "Basic dGVzdDp0ZXN0"];
  for (const parameter of operation.parameters) {
    const sample = sampleOf(parameter.schema, { lookup, side: "request" });
    const text = typeof sample === "object" && sample !== null ? "a" : String(sample);
    if (parameter.position === "path")
      target = target.replace(`{${parameter.name}}`, encode(text === "" ? "a" : text));
    else if (parameter.required === false) continue;
    else if (parameter.position === "query")
      add(parameter.style === "deepObject" ? `${parameter.name}[a]` : parameter.name, text);
    else if (parameter.position === "header") headers.push([parameter.name, text]);
  }
  let body = "";
  const content = operation.body?.contents[0];
  if (operation.body?.required === true && content !== undefined) {
    const isParts = content.kind === "multipart";
    const type = content.mediaType.replace(/\*/g, "x");
    headers.push(["content-type", isParts ? `${type}; boundary=x` : type]);
    body = isParts ? "--x--" : content.kind === "json" ? "{}" : "a=b";
  }
  return {
    method: operation.method.toUpperCase(),
    target: target.replace(/\{[^}]*\}/g, "a") + query,
    headers,
    body: Buffer.from(body),
  };
}

/** Undefined: the schema cannot be compiled on its own. Empty: the value fits. Else what does not fit. */
function schemaCheck(api: Api): (content: Content, value: unknown) => string | undefined {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({
    $id: "all",
    $defs: Object.fromEntries(api.schemas.map((entry) => [entry.name, pointed(entry.schema.json as Json)])),
  } as object);
  return (content, value) => {
    try {
      const validate = ajv.compile(pointed(content.schema.json as Json) as object | boolean);
      return validate(value) ? "" : ajv.errorsText(validate.errors);
    } catch {
      return undefined;
    }
  };
}

/** References as addresses into the one schema that holds all definitions; bigint limits as numbers. */
function pointed(json: Json): Json {
  if (typeof json === "bigint") return Number(json);
  if (Array.isArray(json)) return json.map(pointed);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? value.replace(/^#/, "all#") : pointed(value),
    ]),
  );
}
