/** The JSON Schema suite of draft 2020-12, run on emitted validators beside stock ajv. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as formats from "ajv-formats";
import { type Form, loadAll, type TestedValidator } from "./api-support.ts";
import { apiOfSchema } from "./suite-support.ts";

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

const folder = fileURLToPath(new URL("../../../../shared/suites/json-schema-2020-12/", import.meta.url));
export const suitePresent = existsSync(folder);

/** Files about what draft 2020-12 itself asks for. Of the optional ones, those about things we claim. */
const files = suitePresent
  ? [
      ...readdirSync(folder).filter((name) => name.endsWith(".json")),
      ...["bignum", "ecmascript-regex", "non-bmp-regex", "float-overflow", "anchor", "id", "no-schema"].map(
        (name) => `optional/${name}.json`,
      ),
      ...["date", "time", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uuid"].map(
        (name) => `optional/format/${name}.json`,
      ),
    ]
  : [];

/** Stock ajv; undefined where it cannot compile the schema. Formats are asserted, as ours are. */
function stock(schema: unknown): ((value: unknown) => boolean) | undefined {
  const text = JSON.stringify(schema);
  // Loading the metaschema is most of the cost of an instance; schemas with a name cannot share one.
  const isNamed = /"\$(?:id|anchor|dynamicAnchor)"/.test(text);
  const ajv =
    isNamed || text.includes("json-schema.org/") ? newAjv(text.includes("json-schema.org/")) : plainAjv;
  try {
    return ajv.compile(schema as object) as (value: unknown) => boolean;
  } catch {
    return undefined;
  }
}

const plainAjv = newAjv(false);

function newAjv(meta: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    validateSchema: false,
    logger: false,
    ownProperties: true,
    meta,
  });
  (formats.default as unknown as { default: (on: unknown) => void }).default(ajv);
  return ajv;
}

export interface SuiteResult {
  readonly total: number;
  /** Cases that stock ajv has right and the validators do not. */
  readonly failures: readonly string[];
}

/** Holds validators of one compiler against the suite and stock ajv, and prints the counts. */
export async function runSuite(form: Form): Promise<SuiteResult> {
  const groups = files.flatMap((file) =>
    (JSON.parse(readFileSync(`${folder}${file}`, "utf8")) as Group[]).map((group) => ({ file, group })),
  );
  let total = 0;
  let agreed = 0;
  let claimed = 0;
  const better: string[] = [];
  const rest: string[] = [];
  const failures: string[] = [];
  for (const { file, group } of groups) {
    const ajv = stock(group.schema);
    const api = apiOfSchema(group.schema);
    const validate = api && (await loadAll(api, "bigint", form))["validateCheckRequest"];
    const own: TestedValidator | undefined = validate && ((body, issues) => validate({ body }, issues));
    for (const { description, data, valid } of group.tests) {
      total++;
      const title = `${file}: ${group.description}: ${description}`;
      const answer = own?.(data);
      const other = ajv === undefined ? undefined : attempt(() => ajv(data));
      if (answer === valid) agreed++;
      if (other !== valid) (answer === valid ? better : rest).push(title);
      else {
        claimed++;
        if (answer !== valid) failures.push(title);
      }
      if (answer !== undefined && !valid && own !== undefined && answer === false) {
        const issues: never[] = [];
        own(data, issues);
        if (issues.length === 0) failures.push(`${title}: refused without an issue`);
      }
    }
  }
  console.log(
    `JSON Schema suite, ${form}: ${agreed} of ${total} right; ${claimed - failures.length} of the ${claimed} that ajv has right; ` +
      `${better.length} more that ajv has wrong or cannot compile. The rest, ${rest.length}:\n${rest.join("\n")}`,
  );
  return { failures, total };
}

function attempt(run: () => boolean): boolean | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
