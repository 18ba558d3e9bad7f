import { describe, expect, it } from "vitest";
import type { ValidationIssue } from "../types.ts";
import { at, type Check } from "./issue.ts";
import * as objects from "./objects.ts";
import { even, found, type Rule } from "./test-support.ts";
import * as types from "./types.ts";

describe("members", () => {
  const inherited = Object.assign(Object.create({ toString: 1, far: 1 }), { "a/b~c": 1 });
  const members =
    (
      rule: (d: Record<string, unknown>, e: ValidationIssue[] | undefined, p: string | undefined) => boolean,
    ): Rule =>
    (v, e, p, k) =>
      rule(v as Record<string, unknown>, e, at(e, p, k));

  it("own ones only", () => {
    expect([
      objects.own(inherited, "toString"),
      objects.own(inherited, "far"),
      objects.own({ far: 1 }, "far"),
    ]).toEqual([undefined, undefined, 1]);
    expect([
      types.obj(inherited),
      types.obj([1]),
      types.obj(null),
      types.obj("a"),
      types.obj(undefined),
    ]).toEqual([{ "a/b~c": 1 }, undefined, undefined, undefined, undefined]);
    expect(types.obj(inherited)?.["toString"]).toBeUndefined();
    const [plain, bare] = [{ a: 1 }, Object.create(null)];
    expect(types.obj(plain)).toBe(plain);
    expect(types.obj(bare)).toBe(bare);
  });

  it("steps are escaped as JSON pointers are", () => {
    expect([objects.token("a/b~1"), objects.step("~/")]).toEqual(["a~1b~01", "/~0~1"]);
  });

  it("a required one whose check takes nothing for something", () => {
    expect(found((v, e, p) => objects.need(v, e, p, "!n"), undefined)).toEqual([false, "/n required"]);
    expect(found((v, e, p) => objects.need(v, e, p, "!n"), null)).toEqual([true]);
  });

  it("the rest of them", () => {
    const rule = (check?: Check, patterns?: RegExp[]): Rule =>
      members((d, e, p) => objects.rest(d, e, p, { a: true }, check, patterns));
    expect(found(rule(), { a: 1 })).toEqual([true]);
    expect(found(rule(), { a: 1, b: 1, "c/d": 2 })).toEqual([
      false,
      "/x/b additionalProperties",
      "/x/c~1d additionalProperties",
    ]);
    expect(found(rule(undefined, [/^b/]), { b: 1 })).toEqual([true]);
    expect(found(rule(even), { b: 2, c: 1 })).toEqual([false, "/x/c even"]);
    expect(found(rule(), inherited)).toEqual([false, "/x/a~1b~0c additionalProperties"]);
    const issues: ValidationIssue[] = [];
    objects.extra(1, issues, "", "/b");
    expect(issues[0]?.message).toBe("b must be left out: it is not known, but is 1");
  });

  it("a closed object", () => {
    const table = { __proto__: null as never, a: even, "b/": types.str };
    const rule =
      (required: number): Rule =>
      (v, e, p, k) =>
        objects.closed(v, e, p, k, table, required);
    expect(found(rule(1), { a: 2, "b/": "x" })).toEqual([true]);
    expect(found(rule(1), { a: 2 })).toEqual([true]);
    expect(found(rule(1), {})).toEqual([false, "/x/a required"]);
    expect(found(rule(2), { a: 2 })).toEqual([false, "/x/b~1 required"]);
    expect(found(rule(0), { a: 1, "b/": 1, c: 1, toString: 1 })).toEqual([
      false,
      "/x/a even",
      "/x/b~1 type",
      "/x/c additionalProperties",
      "/x/toString additionalProperties",
    ]);
    expect(found(rule(0), inherited)).toEqual([false, "/x/a~1b~0c additionalProperties"]);
    for (const value of [null, [], "a"]) expect(found(rule(0), value)).toEqual([false, "/x type"]);
  });

  it("those whose name matches, and names", () => {
    const rule = members((d, e, p) => objects.matching(d, e, p, /^a/, even));
    expect(found(rule, { b: 1, a: 2 })).toEqual([true]);
    expect(found(rule, { ab: 1, b: 1 })).toEqual([false, "/x/ab even"]);
    const short = members((d, e, p) => objects.names(d, e, p, (name) => (name as string).length < 3));
    expect(found(short, { ab: 1, long: undefined })).toEqual([true]);
    expect(found(short, { "a/bc": 1 })).toEqual([false, "/x/a~1bc propertyNames"]);
    const issues: ValidationIssue[] = [];
    objects.names({ long: 1 }, issues, "", () => false);
    expect(issues[0]?.message).toBe('long must have a name that is allowed, but is "long"');
  });

  it("their number, absent ones not counted", () => {
    const least = members((d, e, p) => objects.minProperties(d, e, p, 2));
    const most = members((d, e, p) => objects.maxProperties(d, e, p, 1));
    expect(found(least, { a: 1, b: 1 })).toEqual([true]);
    expect(found(least, { a: 1, b: undefined })).toEqual([false, "/x minProperties"]);
    expect(found(most, { a: 1, b: undefined })).toEqual([true]);
    expect(found(most, { a: 1, b: 1 })).toEqual([false, "/x maxProperties"]);
    const issues: ValidationIssue[] = [];
    objects.minProperties({}, issues, "/x", 2);
    objects.maxProperties({ a: 1, b: 1 }, issues, "/x", 1);
    expect(issues.map(({ message }) => message)).toEqual([
      "x must have at least 2 properties, but is an object",
      "x must have at most 1 properties, but is an object",
    ]);
  });

  it("those left over are judged by what counts as seen", () => {
    const rule = (check?: Check): Rule =>
      members((d, e, p) => objects.leftMembers(d, e, p, (_, name) => name === "a", check));
    expect(found(rule(), { a: 1 })).toEqual([true]);
    expect(found(rule(), { a: 1, b: 1 })).toEqual([false, "/x/b unevaluatedProperties"]);
    expect(found(rule(even), { b: 1, c: 2 })).toEqual([false, "/x/b even"]);
    const issues: ValidationIssue[] = [];
    objects.left(1, issues, "", "/b");
    expect(issues[0]?.message).toBe("b must be left out: it is not known, but is 1");
  });
});
