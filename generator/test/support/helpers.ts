/**
 * Everything that async pairs and paged operations need for being driven: all of it read from the IR, nothing here
 * knows an operation by name.
 */
import type { AcsPagination, AcsWait, Api, Json, Operation } from "../../ir/model.ts";
import { sampleOf } from "../../ir/sample.ts";
import type { CallOptions, Client } from "../../runtime/types.ts";
import type { WaitOptions, WaitUntilOptions } from "../../runtime/wait.ts";
import { exampleRequest } from "./samples.ts";

export type OperationFunction = (client: Client, request: object, options?: CallOptions) => Promise<unknown>;
export type WaitFunction = (
  client: Client,
  request: object,
  options?: WaitOptions | WaitUntilOptions<unknown>,
) => Promise<unknown>;
export interface Pages extends AsyncIterable<unknown> {
  pages(): AsyncGenerator<unknown>;
}
export type PageFunction = (client: Client, request: object, options?: CallOptions) => Pages;

/** One operation and one of those it shares work with. */
export interface Pair {
  readonly operation: Operation;
  readonly partner: Operation;
  readonly key: string;
  readonly wait?: AcsWait;
}

/** Every pair that the documentation of either side names. Throws for a partner that is no operation. */
export function pairsOf(api: Api): Pair[] {
  return api.operations.flatMap((operation) => {
    const async = operation.acs?.async;
    if (async === undefined) return [];
    return [async, ...async.others].map(({ partner, key }) => {
      const other = operationNamed(api, partner);
      const wait = async.waits.find((entry) => entry.result === partner);
      return { operation, partner: other, key, ...(wait === undefined ? {} : { wait }) };
    });
  });
}

export interface Paged {
  readonly operation: Operation;
  readonly facts: AcsPagination;
}

export const pagedOf = (api: Api): Paged[] =>
  api.operations.flatMap((operation) => {
    const facts = operation.acs?.pagination;
    return facts === undefined ? [] : [{ operation, facts }];
  });

export function operationNamed(api: Api, name: string): Operation {
  const found = api.operations.find((operation) => operation.name === name);
  if (found === undefined) throw new Error(`no operation ${name}`);
  return found;
}

/** A request that the operation's validator takes: documented examples, and samples of what must be given. */
export function requestFor(api: Api, operation: Operation): Record<string, Json> {
  const schemas = new Map(api.schemas.map((entry) => [entry.name, entry.schema]));
  const request = exampleRequest(operation);
  for (const parameter of operation.parameters) {
    if (parameter.required !== "flagged" || parameter.implicit || parameter.position === "host") continue;
    request[parameter.key] ??= sampleOf(parameter.schema, {
      lookup: (name) => schemas.get(name),
      side: "request",
    });
  }
  return request;
}

/** What an answer holds at a path, entering each list on the way at its first entry. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const name of path.split(".")) {
    if (Array.isArray(found)) found = found[0];
    found = typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined;
  }
  return found;
}
