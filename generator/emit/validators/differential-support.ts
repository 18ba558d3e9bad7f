/** For tests: emitted validators beside stock ajv on the same schemas. */
import { Ajv2020 } from "ajv/dist/2020.js";
import * as ajvFormats from "ajv-formats";
import type { Api, Json, JsonSchema } from "../../ir/model.ts";
import { requestValidatorName, responseValidatorName } from "../../ir/paths.ts";
import type { ValidationIssue } from "../../runtime/types.ts";
import { expression } from "../../runtime/validation/ajv.ts";
import { jsonText } from "../shared/escape.ts";
import { namedSchemas, type Side } from "../shared/named-schemas.ts";
import { checkedBodies } from "../shared/response-checks.ts";
import { type Form, loadAll } from "./api-support.ts";
import { PayloadMaker, randomFrom } from "./payloads-support.ts";

export interface Differential {
  readonly payloads: number;
  readonly accepted: number;
  readonly operations: number;
  /** What the two disagree on, and refusals that came without an issue or took longer than they may. */
  readonly failures: readonly string[];
}

const asserted = [
  "date",
  "time",
  "date-time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uuid",
  "byte",
];

/** Patterns of the older syntax, which stock ajv gives up at, are read as such. */
const regExp = Object.assign((source: string, flags: string) => expression(source, flags), { code: "" });

/** Stock ajv as it is asked for its verdicts: formats are for the caller to add. */
export function newStock(): Ajv2020 {
  return new Ajv2020({
    strict: false,
    strictNumbers: true,
    validateSchema: false,
    logger: false,
    ownProperties: true,
    inlineRefs: false,
    code: { optimize: false, regExp },
    meta: false,
  });
}

/** Stock ajv with the named schemas of one side; only the formats we assert, and 64-bit integers that are exact. */
function stock(schemas: ReadonlyMap<string, JsonSchema>): Ajv2020 {
  const ajv = newStock();
  (ajvFormats.default as unknown as { default: (on: unknown, names: string[]) => void }).default(ajv, [
    ...asserted,
    "int32",
  ]);
  ajv.addFormat("int64", { type: "number", validate: Number.isSafeInteger });
  ajv.addFormat("uint64", { type: "number", validate: (value) => Number.isSafeInteger(value) && value >= 0 });
  const definitions: Record<string, Json> = Object.create(null);
  for (const [name, schema] of schemas) definitions[name] = schema as Json;
  ajv.addSchema(JSON.parse(jsonText({ $id: "all", $defs: definitions }, 0)), "all");
  return ajv;
}

/** Holds about `count` payloads, spread over the operations, against both. */
export async function compareWithAjv(
  api: Api,
  count: number,
  seed: number,
  form: Form = "compact",
): Promise<Differential> {
  const validators = await loadAll(api, "bigint", form);
  const named = namedSchemas(api);
  const random = randomFrom(seed);
  const makers = {
    request: new PayloadMaker(named.request, random),
    response: new PayloadMaker(named.response, random),
  };
  const judges = { request: stock(named.request), response: stock(named.response) };
  const roots = api.operations.flatMap((operation) => {
    const body = checkedBodies(operation).find(({ isMain }) => isMain);
    const request = {
      name: requestValidatorName(operation),
      side: "request" as Side,
      schema: operation.request.json,
    };
    const response = { name: responseValidatorName(operation), side: "response" as Side };
    return body === undefined ? [request] : [request, { ...response, schema: body.content.schema.json }];
  });
  const each = Math.max(2, Math.floor(count / roots.length));
  const step = Math.max(1, Math.floor((roots.length * 2) / count));
  const failures: string[] = [];
  let [payloads, accepted, operations] = [0, 0, 0];
  for (let index = 0; index < roots.length && payloads < count; index += step) {
    const root = roots[index];
    const own = root === undefined ? undefined : validators[root.name];
    if (root === undefined || own === undefined) continue;
    const text = jsonText(root.schema as Json, 0).replaceAll('"$ref":"#/', '"$ref":"all#/');
    const judge = judges[root.side].compile(JSON.parse(text));
    operations++;
    let value: unknown;
    for (let turn = 0; turn < each; turn++) {
      value =
        turn % 4 === 0 || value === undefined
          ? makers[root.side].make(root.schema)
          : makers[root.side].mutate(value);
      const payload = JSON.parse(jsonText(value as Json, 0));
      payloads++;
      const expected = judge(payload) as boolean;
      if (expected) accepted++;
      const issues: ValidationIssue[] = [];
      const answers = [own(payload), own(payload, issues)];
      if (answers.some((answer) => answer !== expected)) {
        failures.push(
          `${root.name}: ajv says ${expected}: ${jsonText(payload, 0).slice(0, 400)} ${JSON.stringify(judge.errors?.slice(0, 2))} ${JSON.stringify(issues.slice(0, 2))}`,
        );
      } else if (!expected && issues.length === 0) failures.push(`${root.name}: refused without an issue`);
    }
  }
  return { payloads, accepted, operations, failures };
}
