import { describe, expect, it } from "vitest";
import { encodeForm } from "./form.ts";
import { ParameterError } from "./parameter-error.ts";

describe("encodeForm", () => {
  it("writes text, lists one pair an item, and nested values as JSON", () => {
    const body = encodeForm({
      a: "b c&d=e+f",
      n: 2n ** 60n,
      l: [1, 2],
      o: { x: [1n] },
      m: [{ y: 1 }],
      z: null,
      e: "",
    });
    expect(body).toBe(
      "a=b%20c%26d%3De%2Bf&n=1152921504606846976&l=1&l=2&o=%7B%22x%22%3A%5B1%5D%7D&m=%5B%7B%22y%22%3A1%7D%5D&e=",
    );
    expect(new URLSearchParams(body).get("a")).toBe("b c&d=e+f");
  });

  it("follows the encoding of a property", () => {
    const encoding = {
      deep: { style: "deepObject", explode: true },
      list: { explode: false },
      json: { contentType: "application/json" },
      reserved: { allowReserved: true },
    };
    expect(
      encodeForm({ deep: { a: { b: 1 } }, list: ["a,b", "c"], json: ["x"], reserved: "a&b" }, encoding),
    ).toBe("deep%5Ba%5D%5Bb%5D=1&list=a%2Cb,c&json=%5B%22x%22%5D&reserved=a%26b");
    expect(() => encodeForm({ list: [{}] }, encoding)).toThrow(ParameterError);
    expect(encodeForm({ constructor: "x" })).toBe("constructor=x");
  });
});
