import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Constraint, Schema, Shape } from "./model.ts";
import { sampleOf } from "./sample.ts";

const schema = (shape: Shape, more: Partial<Schema> = {}): Schema => ({
  json: true,
  shape,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  constraints: [],
  examples: [],
  origin: { file: "a.yaml", pointer: "" },
  ...more,
});
const options = { lookup: () => undefined, side: "request" as const };
const limits = (given: Record<string, number | string>): Constraint[] =>
  Object.entries(given).map(([keyword, value]) => ({ keyword, value }));

describe("sample values", () => {
  it("takes the documented example, unless it is masked or of another type", () => {
    expect(sampleOf(schema({ kind: "string" }, { examples: ["a"] }), options)).toBe("a");
    expect(sampleOf(schema({ kind: "number" }, { examples: ["160***"], default: 7 }), options)).toBe(7);
    expect(sampleOf(schema({ kind: "long" }, { examples: [9007199254740993n] }), options)).toBe(
      9007199254740993n,
    );
    expect(
      sampleOf(schema({ kind: "enum", values: ["x", "y"], open: false }, { examples: ["z"] }), options),
    ).toBe("x");
  });

  it.each([
    ["2", 2],
    ["two", 1],
  ])("selects a member by a tag that is a number: %s", (key, tag) => {
    const property = { name: "kind", required: true, schema: schema({ kind: "number" }) };
    const members = [schema({ kind: "object", properties: [property] })];
    const discriminator = { property: "kind", mapping: [{ value: key, member: 0 }] };
    expect(sampleOf(schema({ kind: "union", members, discriminator }), options)).toEqual({ kind: tag });
  });

  it("keeps the tag of a choice beside an object that has it as any text", () => {
    const kind = (values: string[]) => ({
      name: "kind",
      required: true,
      schema: schema(values.length > 0 ? { kind: "enum", values, open: false } : { kind: "string" }),
    });
    const members = [schema({ kind: "object", properties: [kind([])] })];
    const discriminator = { property: "kind", mapping: [{ value: "cat", member: 0 }] };
    const choice = schema({ kind: "union", members, discriminator });
    const base = schema({ kind: "object", properties: [kind([]), { ...kind([]), name: "name" }] });
    expect(sampleOf(schema({ kind: "intersection", members: [base, choice] }), options)).toEqual({
      kind: "cat",
      name: "text",
    });
  });

  it("keeps to length, range and pattern", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (low, extra) => {
        const text = sampleOf(
          schema({ kind: "string" }, { constraints: limits({ minLength: low, maxLength: low + extra }) }),
          options,
        );
        const number = sampleOf(
          schema({ kind: "number" }, { constraints: limits({ minimum: low, maximum: low + extra }) }),
          options,
        );
        return (
          String(text).length >= low &&
          String(text).length <= low + extra &&
          Number(number) >= low &&
          Number(number) <= low + extra
        );
      }),
    );
    for (const pattern of [
      "^/v1/accounts",
      "^[0-9a-f]{40}$",
      "^\\d+$",
      "^[A-Z]{3}$",
      "^sk_[a-z]+$",
      "^#[0-9a-f]{6}$",
    ]) {
      const text = sampleOf(schema({ kind: "string" }, { constraints: limits({ pattern }) }), options);
      expect(String(text)).toMatch(new RegExp(pattern));
    }
  });

  it.each([
    ["^arn:aws(-cn)?:kms:[a-z0-9-]+:\\d{12}:key/[a-f0-9]{8}$", "arn:aws:kms:a:111111111111:key/aaaaaaaa"],
    [
      "arn:aws(-iso)?:cloudhsm:[a-zA-Z0-9\\-]*:[0-9]{12}:hapg-[0-9a-f]{8}",
      "arn:aws:cloudhsm::111111111111:hapg-aaaaaaaa",
    ],
    ["^(foo|ba[rz])-\\u{e9}?(?:[^a-z]|x){3}$", undefined],
    ["^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "text"],
    ["^[\\u4e00-\\u9fff]+$", "text"],
    ["^(?=x)y$", "text"],
    ["^(a{1,50}){1,50}!$", "a!"],
    ["(", "text"],
  ])("makes a text of %s where it can", (pattern, wanted) => {
    const text = String(sampleOf(schema({ kind: "string" }, { constraints: limits({ pattern }) }), options));
    if (wanted === undefined) expect(text).toMatch(new RegExp(pattern, "u"));
    else expect(text).toBe(wanted);
  });

  it("makes a text of a pattern as long as it has to be", () => {
    const long = limits({ pattern: "^x-[0-9]+(/[a-z]+)*$", minLength: 40, maxLength: 60 });
    const text = String(sampleOf(schema({ kind: "string" }, { constraints: long }), options));
    expect(text).toMatch(/^x-[0-9]+(\/[a-z]+)*$/);
    expect(text.length).toBeGreaterThan(39);
    expect(text.length).toBeLessThan(61);
  });

  it("does not try a pattern that could take exponential time (R11)", () => {
    const started = performance.now();
    sampleOf(schema({ kind: "string" }, { constraints: limits({ pattern: "^(a+)+b$" }) }), options);
    sampleOf(schema({ kind: "string" }, { constraints: limits({ pattern: "^([a-z]*)*!$" }) }), options);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("ends in a circle of references, and keeps a named prototype member as data", () => {
    const tree: Schema = schema({
      kind: "object",
      properties: [
        { name: "__proto__", required: true, schema: schema({ kind: "boolean" }) },
        { name: "next", required: true, schema: schema({ kind: "ref", name: "Tree" }) },
        {
          name: "list",
          required: false,
          schema: schema({ kind: "array", items: schema({ kind: "ref", name: "Tree" }) }),
        },
      ],
    });
    const made = sampleOf(tree, { ...options, lookup: () => tree });
    expect(Object.keys(made as object)).toContain("__proto__");
    expect(JSON.stringify(made).length).toBeLessThan(5_000);
  });

  it("leaves a circle out where it may, so that nothing required is missing", () => {
    const ref = schema({ kind: "ref", name: "Node" });
    const node = (next: Schema, required: boolean): Schema =>
      schema({
        kind: "object",
        properties: [
          { name: "id", required: true, schema: schema({ kind: "number" }) },
          { name: "next", required, schema: next },
        ],
      });
    const drawn = (target: Schema) => sampleOf(ref, { ...options, lookup: () => target });
    const both = schema({ kind: "intersection", members: [ref, schema({ kind: "object", properties: [] })] });
    expect(drawn(node(both, false))).toEqual({ id: 1, next: { id: 1 } });
    const orNull = schema({ kind: "union", members: [both, schema({ kind: "null" })] });
    expect(drawn(node(orNull, true))).toEqual({ id: 1, next: { id: 1, next: null } });
    const list = schema({ kind: "array", items: both });
    expect(drawn(node(list, true))).toEqual({ id: 1, next: [{ id: 1, next: [] }] });
    // No value ends here.
    expect(drawn(node(ref, true))).toEqual({ id: 1, next: { id: 1, next: {} } });
  });

  it("a base that several members have is no circle", () => {
    const ref = (name: string) => schema({ kind: "ref", name });
    const property = { name: "id", required: true, schema: schema({ kind: "number" }) };
    const named: Record<string, Schema> = {
      Base: schema({ kind: "object", properties: [property] }),
      ...Object.fromEntries(
        ["A", "B", "C", "D"].map((name) => {
          const own = schema({ kind: "object", properties: [{ ...property, name }] });
          return [name, schema({ kind: "intersection", members: [ref("Base"), own] })];
        }),
      ),
    };
    const owner = schema({
      kind: "object",
      properties: [{ ...property, name: "owner", schema: ref("Base") }],
    });
    const all = schema({ kind: "intersection", members: [...["A", "B", "C", "D"].map(ref), owner] });
    const whole = schema({ kind: "object", properties: [{ name: "all", required: false, schema: all }] });
    expect(sampleOf(whole, { ...options, lookup: (name) => named[name] })).toEqual({
      all: { id: 1, A: 1, B: 1, C: 1, D: 1, owner: { id: 1 } },
    });
  });

  it("gives up on schemas that all lead to each other, of which there is no end", () => {
    const names = Array.from({ length: 9 }, (_, index) => `S${index}`);
    const any = schema({ kind: "union", members: names.map((name) => schema({ kind: "ref", name })) });
    const ring = schema({ kind: "object", properties: [{ name: "next", required: true, schema: any }] });
    const started = performance.now();
    const made = sampleOf(any, { ...options, lookup: () => ring });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(made).toHaveProperty("next.next");
  });

  it("leaves out what a side may not carry", () => {
    const both = schema({
      kind: "object",
      properties: [
        { name: "id", required: true, schema: schema({ kind: "string" }, { readOnly: true }) },
        { name: "secret", required: true, schema: schema({ kind: "string" }, { writeOnly: true }) },
      ],
    });
    expect(sampleOf(both, options)).toEqual({ secret: "text" });
    expect(sampleOf(both, { ...options, side: "response" })).toEqual({ id: "text" });
  });
});
