// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Lists that come in pages. */
import { ApiError } from "./errors.js";
import { stringifyJson } from "./json.js";
import { valueAt } from "./path.js";
import type { CallOptions, Client, OperationDescriptor } from "./types.js";

/** Where an operation has its pages: request keys and response paths. */
export interface PaginationDescriptor {
  readonly style: "page" | "token";
  readonly pageNumber?: string;
  readonly pageSize?: string;
  /** Default 1. */
  readonly firstPage?: number;
  readonly total?: string;
  readonly token?: string;
  readonly nextToken?: string;
  readonly items: string;
}

/** Iterates over items; `pages()` over whole answers. Each iteration starts anew. */
export interface Paginated<Item, Page> extends AsyncIterable<Item> {
  pages(): AsyncGenerator<Page, void, undefined>;
}

/**
 * All items of a list, page after page, from the page or token of `request` on. A page without items, the total
 * of the newest answer or a missing token ends it. An answer that would make it endless (a token seen before, a
 * page repeated by a service that gives no total) rejects with `ApiError`, code `repeated-page`.
 */
export function paginate<Item, Request, Response>(
  client: Client,
  operation: OperationDescriptor<Request, Response>,
  pagination: PaginationDescriptor,
  request: Request,
  options?: CallOptions,
): Paginated<Item, Response> {
  const pages = () =>
    pagination.style === "token"
      ? byToken(client, operation, pagination, request, options)
      : byNumber(client, operation, pagination, request, options);
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* itemsOf(page, pagination) as Item[];
    },
  };
}

function itemsOf(page: unknown, { items }: PaginationDescriptor): unknown[] {
  const found = valueAt(page, items);
  return Array.isArray(found) ? found : [];
}

const repeated = (operation: string, what: string) =>
  Object.assign(new ApiError("parse", "repeated-page", `${operation}: the service repeats ${what}`), {
    operation,
    retryable: false,
  });

async function* byToken<Request, Response>(
  client: Client,
  operation: OperationDescriptor<Request, Response>,
  { token = "NextToken", nextToken = token }: PaginationDescriptor,
  request: Request,
  options?: CallOptions,
): AsyncGenerator<Response, void, undefined> {
  const seen = new Set<unknown>();
  let next: unknown = (request as Record<string, unknown> | undefined)?.[token];
  for (;;) {
    const page = await client.send(
      operation,
      (next == null ? request : { ...request, [token]: next }) as Request,
      options,
    );
    yield page;
    seen.add(next);
    next = valueAt(page, nextToken);
    if (next == null || next === "") return;
    if (seen.has(next)) throw repeated(operation.name, "a page token");
  }
}

async function* byNumber<Request, Response>(
  client: Client,
  operation: OperationDescriptor<Request, Response>,
  pagination: PaginationDescriptor,
  request: Request,
  options?: CallOptions,
): AsyncGenerator<Response, void, undefined> {
  const { pageNumber = "PageNumber", firstPage = 1, total } = pagination;
  const given = (request as Record<string, unknown> | undefined)?.[pageNumber];
  const start = given == null ? firstPage : Number(given);
  let count = 0;
  let previous = "";
  for (let number = start; ; number++) {
    const page = await client.send(operation, { ...request, [pageNumber]: number } as Request, options);
    const items = itemsOf(page, pagination);
    if (items.length === 0) {
      // The first page is an answer even when it is empty.
      if (number === start) yield page;
      return;
    }
    const all = total === undefined ? undefined : valueAt(page, total);
    if (all == null) {
      const text = stringifyJson(items);
      if (text === previous) throw repeated(operation.name, "a page");
      previous = text;
    }
    yield page;
    count += items.length;
    // What came before a later first page is unknown: then only an empty page tells the end.
    if (all != null && start === firstPage && count >= Number(all)) return;
  }
}
