import { describe, expect, test } from "vitest";
import { judgePattern } from "./pattern-safety.ts";

/** Milliseconds after which something hangs: a limit no slow machine meets by chance, and no runaway pattern either. */
const hung = 5000;

const linear = [
  "^[a-z]+$",
  "^[\\x00-\\x7F]*$",
  "[a-z]+",
  "\\d{4}-\\d{2}",
  "^[a-zA-Z0-9]([a-zA-Z0-9\\-_]{0,62}[a-zA-Z0-9])?$",
  "^(\\d{1,3}\\.){3}\\d{1,3}$",
  "^[A-Za-z0-9+/]*={0,2}$",
  "^(?=.*[a-z])(?=.*\\d).{8,64}$",
  "^(?:[a-z0-9]+-)*[a-z0-9]+$",
  "^[^@\\s]+@[^@\\s]+$",
  "^(a|b)*$",
  "^(ab|ac)*$",
  "^\\p{L}+\\s\\d+$",
  "^(\\w+\\s)*$",
  "(a+)+",
  ".*",
  "",
  "^$",
  "^[a-z]+(-[a-z]+)*$",
  "^\\$\\{[^}]*\\}$",
];

const exponential = [
  "^(a+)+$",
  "^(a*)*$",
  "^(a|a)*$",
  "^(a|aa)+$",
  "^(\\w+\\s?)*$",
  "^(?:[a-z]|[a-f0-9])*$",
  "^(.*,)*x$".replace("x", "[^,]*x"),
  "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$",
  "^((ab)*)*$",
  "^(?:\u00e9|[\u00e0-\u00ff])*$",
  "^(?:a|a){20}$",
  "^(?=(a+)+$)",
];

const polynomial = [
  "^a*a*$",
  "^\\s*(.*?)\\s*$",
  "a+b",
  "^\\d+\\d+$",
  "^.*foo.*bar$",
  "^(a*)(a*)(a*)$",
  "^(a*)\\1$",
];

describe("patterns are screened for catastrophic shapes (R11)", () => {
  test.each(linear)("%s is linear", (source) => {
    expect(judgePattern(source)).toEqual({ kind: "linear", flags: "u" });
  });
  test.each(exponential)("%s is exponential", (source) => {
    expect(judgePattern(source)).toMatchObject({ kind: "slow", cap: 20 });
  });
  test.each(polynomial)("%s is a power of the length", (source) => {
    const judged = judgePattern(source);
    expect(judged.kind).toBe("slow");
    expect(judged.kind === "slow" ? judged.cap : 0).toBeGreaterThanOrEqual(128);
  });
  test("what is no regular expression is said to be none", () => {
    expect(judgePattern("(")).toEqual({ kind: "invalid" });
    expect(judgePattern("[z-a]")).toEqual({ kind: "invalid" });
  });
  test("the older syntax is taken where the newer one refuses", () => {
    expect(judgePattern("^\\-$")).toEqual({ kind: "linear", flags: "" });
    expect(judgePattern("^[\\w-.]+$")).toEqual({ kind: "linear", flags: "" });
  });

  test("a linear pattern answers 50 kB of hostile text", () => {
    const hostile = ["a", "0", " ", "-", "aa-", "ab", "a b", "\u00e9", ",", "\\", "\0"];
    for (const source of linear) {
      const expression = new RegExp(source, "u");
      for (const text of hostile) {
        const value = `${text.repeat(Math.ceil(50_000 / text.length))}\u0001`;
        const start = performance.now();
        expression.test(value);
        expect(performance.now() - start, `${source} on ${JSON.stringify(text)}`).toBeLessThan(hung);
      }
    }
  });

  test("a pattern with a cap answers any text of that length", () => {
    for (const source of [...polynomial, ...exponential]) {
      const judged = judgePattern(source);
      if (judged.kind !== "slow") continue;
      for (const text of ["a", "0", " ", ",", "\u00e9", "ab"]) {
        const value = `${text.repeat(Math.floor((judged.cap - 1) / text.length))}\u0001`;
        const start = performance.now();
        new RegExp(source, judged.flags).test(value);
        expect(performance.now() - start, `${source} on ${JSON.stringify(text)}`).toBeLessThan(hung);
      }
    }
  });

  test("large and deep patterns are judged in time", () => {
    const sources = [
      "(".repeat(2000) + ")".repeat(2000),
      `^${"a?".repeat(500)}${"a".repeat(500)}$`,
      `^(${"a|".repeat(800)}b)*$`,
    ];
    for (const source of sources) {
      const start = performance.now();
      expect(["linear", "slow"]).toContain(judgePattern(source).kind);
      expect(performance.now() - start).toBeLessThan(hung);
    }
  });
});
