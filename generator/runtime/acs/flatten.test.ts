import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { percentEncode } from "../encode.ts";
import { ParameterError } from "../parameter-error.ts";
import { flatten, flattenParameter, mapToFlatStyle } from "./flatten.ts";

const file = new URL("../../../../shared/vectors/param-flattening.json", import.meta.url);

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface Case {
  id: string;
  input: Json;
  coreQuery?: { value: Json };
  expect?: { value: Json };
}

/** Typed inputs of the vectors. */
function revive(value: Json): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  if ("$bigint" in value) return BigInt(value["$bigint"] as string);
  if ("$date" in value) return new Date(value["$date"] as string);
  if ("$undefined" in value) return undefined;
  if ("$nan" in value) return Number.NaN;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revive(item)]));
}

/** Where the official core loses or mangles a value: what is sent instead, or `error`. */
const deviations: { readonly [id: string]: [reason: string, value: unknown] } = {
  "flat-nan": ["NaN is no value of any parameter", "error"],
  "flat-date": ["the core drops a Date silently", { A: "2026-03-14T01:59:26Z", B: "1" }],
  "style-obj-simple": ["[object Object] is no value", "error"],
  "style-arr-spaceDelimited": ["an item holds a space: three items would become four", "error"],
  "style-comma": ["two items would become three", "error"],
  "style-arr-unknown": ["the core drops the list silently", "X.1=…"],
  "style-null": ["nothing is sent for null, the core sends an empty text", undefined],
};

describe.skipIf(!existsSync(file))("param-flattening.json", () => {
  if (!existsSync(file)) return;
  const vectors = JSON.parse(readFileSync(file, "utf8")) as {
    cases: Case[];
    styles: Case[];
    flatStyle: Case[];
  };
  const passed = { cases: 0, styles: 0, flatStyle: 0 };
  const deviating = new Set<string>();
  afterAll(() => {
    for (const group of ["cases", "styles", "flatStyle"] as const) {
      console.log(`param-flattening.json ${group}: ${passed[group]} of ${vectors[group].length}`);
    }
    for (const id of deviating) console.log(`deliberately otherwise: ${id}: ${deviations[id]?.[0]}`);
  });

  it.each(vectors.cases.map((one) => [one.id, one] as const))("cases %s", (id, one) => {
    const input = revive(one.input) as Record<string, unknown>;
    const deviation = deviations[id];
    if (deviation) deviating.add(id);
    if (deviation?.[1] === "error") expect(() => flatten(input)).toThrow(ParameterError);
    else expect({ ...flatten(input) }).toEqual(deviation ? deviation[1] : one.coreQuery?.value);
    passed.cases++;
  });

  it.each(vectors.styles.map((one) => [one.id, one] as const))("styles %s", (id, one) => {
    const { array, prefix, style } = one.input as { array: Json; prefix: string; style: string };
    const send = () => {
      const out: Record<string, string> = Object.create(null);
      flattenParameter(out, { name: prefix, position: "query", style, type: "array" }, revive(array));
      return out;
    };
    const deviation = deviations[id];
    if (deviation) deviating.add(id);
    const wanted = one.expect?.value as string;
    if (deviation?.[1] === "error") expect(send).toThrow(ParameterError);
    else if (id === "style-arr-unknown") expect(Object.keys(send())).toHaveLength((array as Json[]).length);
    else if (id === "style-null") expect(send()).toEqual({});
    else if (style === "repeatList") {
      // The core's text form of the same pairs, encoded by querystring.
      const text = Object.entries(send()).map(
        ([name, value]) => `${name}=${percentEncode(value).replaceAll("%2A", "*")}`,
      );
      expect(text.join("&&")).toBe(wanted);
    } else expect(send()[prefix] ?? "").toBe(wanted);
    passed.styles++;
  });

  it.each(vectors.flatStyle.map((one) => [one.id, one] as const))("flatStyle %s", (_id, one) => {
    expect(mapToFlatStyle(one.input)).toEqual(one.expect?.value);
    passed.flatStyle++;
  });
});

describe("flattenParameter", () => {
  const send = (value: unknown, style?: string, type?: "long" | "integer" | "number") => {
    const out: Record<string, string> = Object.create(null);
    flattenParameter(
      out,
      { name: "P", position: "query", ...(style && { style }), ...(type && { type }) },
      value,
    );
    return { ...out };
  };

  it("R39: longs are exact or refused", () => {
    expect(send(9223372036854775807n, undefined, "long")).toEqual({ P: "9223372036854775807" });
    expect(send(7, undefined, "long")).toEqual({ P: "7" });
    for (const value of [2 ** 53, 1.5, Number.NaN])
      expect(() => send(value, undefined, "long")).toThrow(ParameterError);
    expect(() => send(2 ** 53, undefined, "integer")).toThrow(ParameterError);
    expect(send(1e21, undefined, "number")).toEqual({ P: "1e+21" });
    expect(() => send(Number.POSITIVE_INFINITY, undefined, "number")).toThrow(ParameterError);
  });

  it("writes JSON exactly, and a text given for JSON as it is", () => {
    expect(send({ a: 9007199254740993n, d: [null] }, "json")).toEqual({
      P: '{"a":9007199254740993,"d":[null]}',
    });
    expect(send('{"a":1}', "json")).toEqual({ P: '{"a":1}' });
  });

  it("R47: joined styles keep a place for null and refuse their separator", () => {
    expect(send(["a", null, true, 1n], "simple")).toEqual({ P: "a,,true,1" });
    expect(send(["a b"], "pipeDelimited")).toEqual({ P: "a b" });
    expect(() => send(["a b", "c"], "spaceDelimited")).toThrow(ParameterError);
    expect(send([], "simple")).toEqual({});
  });

  it("takes any name as data and bounds the depth", () => {
    expect(Object.entries(flatten(JSON.parse('{"__proto__":1,"a":{"__proto__":2}}')))).toEqual([
      ["__proto__", "1"],
      ["a.__proto__", "2"],
    ]);
    const loop: Record<string, unknown> = {};
    loop["x"] = loop;
    expect(() => flatten(loop)).toThrow(ParameterError);
    expect(() => flatten({ f: () => 1 })).toThrow(ParameterError);
  });
});
