/** The emitted DBS validators accept the documented payloads and refuse one mutation for every constraint. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadAll, type TestedValidator } from "../emit/validators/api-support.ts";
import type { Api, Operation } from "../ir/model.ts";
import { requestValidatorName, responseValidatorName } from "../ir/paths.ts";
import type { ValidationIssue, Validator } from "../runtime/types.ts";
import { dbsValidators, readDbs } from "./support/dbs.ts";
import { type Mutation, mutations } from "./support/mutations.ts";
import { exampleRequest } from "./support/samples.ts";

const api: Api = readDbs();

/** Validators of the other compiler (`--validators ajv`), which have to say the same. */
let withAjv: Readonly<Record<string, TestedValidator>> = {};
beforeAll(async () => {
  withAjv = await loadAll(api, "bigint", "ajv");
});

interface Side {
  readonly base: unknown;
  readonly cases: readonly Mutation[];
  readonly validator: Validator;
  readonly other: TestedValidator | undefined;
}

async function sides(operation: Operation): Promise<{ request: Side; response: Side }> {
  const validators = await dbsValidators(operation);
  const request = exampleRequest(operation);
  const content = operation.responses
    .filter((response) => response.status === "200")
    .flatMap((response) => response.contents)
    .find((candidate) => candidate.kind === "json");
  const response = content?.examples[0]?.value;
  if (content === undefined || response === undefined)
    throw new Error(`${operation.name} has no JSON sample`);
  return {
    request: {
      base: request,
      cases: mutations(api, operation.request, request),
      validator: validators[requestValidatorName(operation)] as Validator,
      other: withAjv[requestValidatorName(operation)],
    },
    response: {
      base: response,
      cases: mutations(api, content.schema, response),
      validator: validators[responseValidatorName(operation)] as Validator,
      other: withAjv[responseValidatorName(operation)],
    },
  };
}

const sorted = (issues: readonly ValidationIssue[]): string[] =>
  issues.map(({ path, keyword, message }) => `${path} ${keyword} ${message}`).sort();

describe("one mutation for every constraint", () => {
  let total = 0;
  it.each(api.operations.map((operation) => [operation.name, operation] as const))(
    "%s",
    async (_name, operation) => {
      const both = await sides(operation);
      for (const [side, { base, cases, validator, other }] of Object.entries(both)) {
        expect(validator(base), `${side} as documented`).toBe(true);
        expect(other?.(base), `${side} as documented, by ajv`).toBe(true);
        for (const { path, keyword, value } of cases) {
          const issues: ValidationIssue[] = [];
          expect(validator(value, issues), `${side} ${path} ${keyword}`).toBe(false);
          expect(validator(value), `${side} ${path} ${keyword}, stopping early`).toBe(false);
          const others: ValidationIssue[] = [];
          expect(other?.(value, others), `${side} ${path} ${keyword}, by ajv`).toBe(false);
          expect(sorted(others), `${side} ${path} ${keyword}, told by ajv`).toEqual(sorted(issues));
          expect(
            issues.some((issue) => issue.keyword === keyword && issue.path.startsWith(path)),
            `${side} ${path} ${keyword}: ${JSON.stringify(issues.map((issue) => [issue.path, issue.keyword]))}`,
          ).toBe(true);
        }
        total += cases.length;
      }
      expect(both.request.cases.length).toBeGreaterThan(0);
      expect(both.response.cases.length).toBeGreaterThan(3);
    },
  );

  it("covers every rule of the documents", () => {
    console.log(`mutations: ${total} of ${total} refused`);
    expect(total).toBeGreaterThan(api.operations.length * 10);
  });
});
