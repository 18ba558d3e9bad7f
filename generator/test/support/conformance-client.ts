/** Calls of a theme's package through the `transport` seam. */
import { isDeepStrictEqual } from "node:util";
import type { Client, Transport, TransportRequest } from "../../runtime/types.ts";
import type { AnswerCase, WireCase } from "./conformance.ts";
import type { ThemePackage } from "./conformance-package.ts";

export type Fields = Readonly<Record<string, unknown>>;

export interface Sent {
  readonly client: Client;
  readonly descriptor: unknown;
  readonly requests: readonly TransportRequest[];
  readonly result: { readonly value?: unknown; readonly error?: unknown };
}

type Call = (client: Client, request: Fields, options?: Fields) => Promise<unknown>;

/** Makes a client and calls the operation once. */
export async function sendWith(
  made: ThemePackage,
  given: WireCase | AnswerCase,
  answer: AnswerCase["answer"],
): Promise<Sent> {
  const operation = made.api?.operations.find((each) => each.identifier === given.operation);
  if (operation === undefined) throw new Error(`there is no operation ${given.operation}`);
  const exported = await made.load("index.node");
  const requests: TransportRequest[] = [];
  const transport: Transport = async (request) => {
    requests.push(request);
    const { status, headers = {}, body = "", chunks } = answer;
    const parts = chunks ?? [body];
    const bytes = parts.map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : part));
    return { status, headers, body: request.stream && chunks ? arriving(bytes) : joined(bytes) };
  };
  const createClient = exported["createClient"] as (options: object) => Client;
  const result: { value?: unknown; error?: unknown } = {};
  let client: Client | undefined;
  try {
    client = createClient({ transport, retry: { attempts: 1 }, ...given.client });
    result.value = await (exported[given.operation] as Call)(client, given.request ?? {}, given.options);
  } catch (error) {
    result.error = error;
  }
  client ??= createClient({ transport });
  return { client, descriptor: exported[`${operation.typeName}Operation`], requests, result };
}

async function* arriving(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk;
}

const joined = (chunks: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(chunks));

export async function bytesOf(body: TransportRequest["body"]): Promise<Uint8Array> {
  if (body === undefined) return new Uint8Array();
  if (body instanceof Uint8Array) return body;
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return joined(chunks);
}

/** What fields of an object are not as wanted; a text between slashes is a pattern. */
export function problemOf(what: string, found: unknown, wanted: Fields): string | undefined {
  if (typeof found !== "object" || found === null) return `${what}: there is none`;
  const problems = Object.entries(wanted).flatMap(([name, value]) => {
    const own = (found as Fields)[name];
    const pattern = typeof value === "string" ? /^\/(.*)\/$/s.exec(value)?.[1] : undefined;
    const fits =
      pattern === undefined ? isDeepStrictEqual(own, value) : new RegExp(pattern, "u").test(`${own}`);
    return fits ? [] : [`${what}.${name}: ${show(own)} and not ${show(value)}`];
  });
  return problems.length === 0 ? undefined : `${problems.join("\n")} (${found})`;
}

/** A value as text: bytes as hex, bigint with its `n`. */
export function show(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex")}`;
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "bigint" || item instanceof Uint8Array ? show(item) : item,
  );
}
