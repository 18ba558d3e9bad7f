import { describe, expect, it } from "vitest";
import { type PaginationDescriptor, paginate } from "./paginate.ts";
import { failure } from "./test-support.ts";
import type { Client, OperationDescriptor } from "./types.ts";

const operation: OperationDescriptor<Record<string, unknown>, unknown> = {
  name: "List",
  method: "POST",
  parameters: [],
};

function scene(answer: (request: Record<string, unknown>, count: number) => unknown) {
  const requests: Record<string, unknown>[] = [];
  const client = {
    send: async (_: unknown, request: Record<string, unknown>) => {
      requests.push(request);
      if (requests.length > 50) throw new Error("endless");
      return answer(request, requests.length);
    },
  } as unknown as Client;
  const all = async (pagination: PaginationDescriptor, request: Record<string, unknown> = {}) => {
    const found: unknown[] = [];
    for await (const item of paginate(client, operation, pagination, request)) found.push(item);
    return found;
  };
  return { client, requests, all };
}

const byPage: PaginationDescriptor = {
  style: "page",
  pageNumber: "PageNum",
  total: "Total",
  items: "Items.Item",
};
const byToken: PaginationDescriptor = { style: "token", token: "Token", nextToken: "Next", items: "Items" };
const page = (items: unknown[], Total?: number) => ({
  Items: { Item: items },
  ...(Total !== undefined && { Total }),
});

describe("pages by number", () => {
  it("ends at the total", async () => {
    const { all, requests } = scene(({ PageNum }) => page([`${PageNum}a`, `${PageNum}b`], 4));
    expect(await all(byPage, { Size: 2 })).toEqual(["1a", "1b", "2a", "2b"]);
    expect(requests).toEqual([
      { Size: 2, PageNum: 1 },
      { Size: 2, PageNum: 2 },
    ]);
  });
  it("ends at an empty page, whatever the total says", async () => {
    const { all } = scene((_, count) => page(count < 3 ? [count] : [], 99));
    expect(await all(byPage)).toEqual([1, 2]);
  });
  it("follows a total that changes", async () => {
    const grows = scene((_, count) => page([count], count < 3 ? count + 1 : 3));
    expect(await grows.all(byPage)).toEqual([1, 2, 3]);
    const shrinks = scene((_, count) => page([count], count === 1 ? 9 : 2));
    expect(await shrinks.all(byPage)).toEqual([1, 2]);
  });
  it("a total may be a bigint", async () => {
    const { all } = scene(() => ({ Items: { Item: [1] }, Total: 1n }));
    expect(await all(byPage)).toEqual([1]);
  });
  it("starts where the request says, and then only an empty page ends it", async () => {
    const { all, requests } = scene(({ PageNum }) => page(Number(PageNum) < 5 ? [PageNum] : [], 4));
    expect(await all(byPage, { PageNum: 3 })).toEqual([3, 4]);
    expect(requests.map(({ PageNum }) => PageNum)).toEqual([3, 4, 5]);
  });
  it("counts from another first page", async () => {
    const { all } = scene(({ PageNum }) => page([PageNum], 2));
    expect(await all({ ...byPage, firstPage: 0 })).toEqual([0, 1]);
  });
  it("a service without total that repeats a page is an error, not an endless loop", async () => {
    const { all } = scene(() => page([1, 2]));
    expect(await failure(all(byPage))).toMatchObject({ code: "repeated-page", operation: "List" });
  });
  it("whole pages, an empty one when it is all there is", async () => {
    const { client } = scene(() => page([], 0));
    const found: unknown[] = [];
    for await (const each of paginate(client, operation, byPage, {}).pages()) found.push(each);
    expect(found).toEqual([page([], 0)]);
  });
  it("by their usual names, and of a call without a request", async () => {
    const { client, requests } = scene((_, count) => ({ Items: count < 3 ? [count] : [], NextToken: "t" }));
    const found: unknown[] = [];
    const numbered = paginate(client, operation, { style: "page", items: "Items" }, undefined as never);
    for await (const item of numbered) found.push(item);
    expect(found).toEqual([1, 2]);
    const error = await failure(
      (async () => {
        for await (const _ of paginate(
          client,
          operation,
          { style: "token", items: "Items" },
          undefined as never,
        ));
      })(),
    );
    expect(error).toMatchObject({ code: "repeated-page", retryable: false, operation: "List" });
    expect(error.message).toBe("List: the service repeats a page token");
    expect(requests).toEqual([
      { PageNumber: 1 },
      { PageNumber: 2 },
      { PageNumber: 3 },
      undefined,
      { NextToken: "t" },
    ]);
  });
  it("items that are missing or no list are none", async () => {
    for (const body of [{}, { Items: null }, { Items: { Item: "one" } }, null]) {
      expect(await scene(() => body).all(byPage)).toEqual([]);
    }
  });
});

describe("pages by token", () => {
  it("ends without a token; an empty page in between does not end it", async () => {
    const pages = [
      { Items: [1], Next: "a" },
      { Items: [], Next: "b" },
      { Items: [2], Next: "" },
    ];
    const { all, requests } = scene((_, count) => pages[count - 1]);
    expect(await all(byToken, { Size: 5 })).toEqual([1, 2]);
    expect(requests).toEqual([{ Size: 5 }, { Size: 5, Token: "a" }, { Size: 5, Token: "b" }]);
  });
  it("a token seen before is an error, also as part of a circle", async () => {
    for (const length of [1, 2, 5]) {
      const { all, requests } = scene((_, count) => ({ Items: [1], Next: `t${count % length}` }));
      expect(await failure(all(byToken))).toMatchObject({ kind: "parse", code: "repeated-page" });
      expect(requests.length).toBeLessThan(10);
    }
  });
  it("starts from the token of the request and stops when the caller does", async () => {
    const { client, requests } = scene((_, count) => ({ Items: [count, count], Next: `n${count}` }));
    for await (const item of paginate<number, Record<string, unknown>, unknown>(client, operation, byToken, {
      Token: "s",
    })) {
      if (item === 2) break;
    }
    expect(requests).toEqual([{ Token: "s" }, { Token: "n1" }]);
  });
});
