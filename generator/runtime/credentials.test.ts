import { describe, expect, it } from "vitest";
import { credentialSource } from "./credentials.ts";
import { delay } from "./test-support.ts";

describe("credentials (R49)", () => {
  it("takes values, a function or an object that has getCredential()", async () => {
    const values = { accessKeyId: "a", accessKeySecret: "b" };
    expect(await credentialSource(values).get()).toBe(values);
    expect(credentialSource(values).renewable).toBe(false);
    expect(await credentialSource(() => values).get()).toBe(values);
    expect(await credentialSource({ getCredential: async () => values }).get()).toBe(values);
    expect(await credentialSource().get()).toEqual({});
  });
  it("asks once however many calls wait", async () => {
    let asked = 0;
    const source = credentialSource(async () => {
      asked++;
      await delay(5);
      return { accessKeyId: `${asked}` };
    });
    const all = await Promise.all([source.get(), source.get(true), source.get(), source.get()]);
    expect(asked).toBe(1);
    expect(new Set(all).size).toBe(1);
    await source.get();
    expect(asked).toBe(2);
  });
  it("keeps a session until five minutes before its end, in any form of its end", async () => {
    for (const expiration of [new Date(1_000_000), new Date(1_000_000).toISOString(), 1_000_000]) {
      let asked = 0;
      let now = 0;
      const source = credentialSource(
        () => {
          asked++;
          return { accessKeyId: "a", expiration };
        },
        () => now,
      );
      await source.get();
      now = 699_999;
      await source.get();
      expect(asked).toBe(1);
      await source.get(true);
      expect(asked).toBe(2);
      now = 700_000;
      await source.get();
      expect(asked).toBe(3);
    }
  });
  it("forgets a failure", async () => {
    let asked = 0;
    const source = credentialSource(() => {
      if (++asked === 1) throw new Error("first");
      return { accessKeyId: "a" };
    });
    await expect(source.get()).rejects.toThrow("first");
    expect(await source.get()).toEqual({ accessKeyId: "a" });
  });
});
