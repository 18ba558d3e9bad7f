import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { methodsOf } from "./methods.ts";
import type { CallOptions, Client } from "./types.ts";

interface Named {
  readonly name: string;
}

const sender = (name: string): Client & Named => ({ name }) as Client & Named;

const operations = {
  ListBooksOperation: { name: "listBooks" },
  listBooks(client: Client, request: { limit?: number } = {}, options?: CallOptions): Promise<string> {
    return Promise.resolve(
      `${(client as Client & Named).name} ${JSON.stringify(request)} ${options?.timeout ?? "-"}`,
    );
  },
  getBook: (client: Client, request: { id: bigint }): Promise<bigint> =>
    Promise.resolve(request.id + BigInt((client as Client & Named).name.length)),
};

const { listBooks, getBook } = operations;
const Library = methodsOf<typeof operations, Client & Named>({ listBooks, getBook });

describe("methods of functions", () => {
  it("each calls its function with the client of the object", async () => {
    const [one, two] = [new Library(sender("one")), new Library(sender("three"))];
    expect(await one.listBooks()).toBe("one {} -");
    expect(await two.listBooks({ limit: 3 }, { timeout: 5 })).toBe('three {"limit":3} 5');
    expect(await one.getBook({ id: 1n })).toBe(4n);
    expect(await two.getBook({ id: 1n })).toBe(6n);
    expect(one.$client.name).toBe("one");
  });

  it("have the types of the functions without their client; what is no function is left out", () => {
    const library = new Library(sender("one"));
    expectTypeOf(library.listBooks).toEqualTypeOf<
      (request?: { limit?: number }, options?: CallOptions) => Promise<string>
    >();
    expectTypeOf(library.getBook).toEqualTypeOf<(request: { id: bigint }) => Promise<bigint>>();
    expectTypeOf<keyof typeof library>().toEqualTypeOf<"listBooks" | "getBook" | "$client">();
    expect("ListBooksOperation" in library).toBe(false);
  });

  it("stand on the prototype, hidden as those of a class, and can be replaced", async () => {
    const library = new Library(sender("one"));
    expect(Object.keys(library)).toEqual(["$client"]);
    expect(Object.getOwnPropertyNames(Library.prototype)).toEqual(["constructor", "listBooks", "getBook"]);
    expect(Object.getOwnPropertyDescriptor(Library.prototype, "getBook")).toMatchObject({
      configurable: true,
      enumerable: false,
      writable: true,
    });
    const watched = vi.spyOn(Library.prototype, "listBooks").mockResolvedValue("mocked");
    expect(await library.listBooks()).toBe("mocked");
    watched.mockRestore();
    class Quiet extends Library {
      override listBooks = (): Promise<string> => Promise.resolve("quiet");
    }
    expect(await new Quiet(sender("one")).listBooks()).toBe("quiet");
    expect(await new Quiet(sender("one")).getBook({ id: 1n })).toBe(4n);
  });

  it("none where nothing is to call", () => {
    const empty = new (methodsOf<object, Client>({}))(sender("one"));
    expect(Object.keys(empty)).toEqual(["$client"]);
  });
});
