import { fullFormats } from "ajv-formats/dist/formats.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as own from "./formats.ts";

/** Milliseconds after which something hangs: a limit no slow machine meets by chance, and no runaway pattern either. */
const hung = 5000;

const functions: Readonly<Record<string, (text: string) => boolean>> = {
  date: own.date,
  time: own.time,
  "date-time": own.dateTime,
  duration: own.duration,
  email: own.email,
  hostname: own.hostname,
  ipv4: own.ipv4,
  ipv6: own.ipv6,
  uri: own.uri,
  uuid: own.uuid,
};
/** 253 characters, the most a name may have, with and without a dot behind; 254 of each. */
const longNames = [253, 254].flatMap((length) => {
  const name = `${"a.".repeat(125)}bbbb`.slice(0, length);
  return [name, `${name}.`];
});
const samples: Readonly<Record<string, readonly string[]>> = {
  date: ["2024-02-29", "2023-02-29", "1900-02-29", "2024-13-01", "2024-04-31"],
  time: [
    "10:20:30Z",
    "23:59:60Z",
    "23:59:60+01:00",
    "00:59:60+01:00",
    "10:20:30",
    "23:58:60Z",
    "22:59:60Z",
    "00:00:60+00:01",
    "10:20:30.123+0530",
    "24:00:00Z",
  ],
  "date-time": [
    "2024-02-29T10:20:30Z",
    "2024-02-29 10:20:30Z",
    "2024-02-29T10:20:30",
    "2024-02-30T10:20:30Z",
  ],
  duration: ["P1DT2H", "PT", "P", "P3W", "P1Y2M3DT4H5M6S", "P1W2D"],
  email: ["a@b.c", "a.b@c-d.ef", ".a@b.c", "a@b", "a@-b.c", "a b@c.d", '"a"@b.c'],
  hostname: ["example.com", "a", "-a.b", "a..b", `${"a".repeat(64)}.b`, "a.b.", ...longNames],
  ipv4: ["192.0.2.1", "256.0.0.1", "01.2.3.4", "1.2.3", "1.2.3.4.", "1.2.3.4.5"],
  ipv6: [
    "::",
    "::1",
    "1::",
    "2001:db8::1",
    "1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::",
    "::2:3:4:5:6:7:8",
    "1:2:3:4:5:6:1.2.3.4",
    "::ffff:1.2.3.4",
    ":::",
    "1::2::3",
    "12345::",
    "1:2:3:4:5:6:7:8:9",
    "1.2.3.4::",
  ],
  uri: [
    "https://example.com/a?b#c",
    "mailto:a@b.c",
    "a:b",
    "//x",
    "http://[::1]:80/",
    "http://[::1",
    "http://[v1a.b:c]/",
    "http://[v1a.b c]/",
    "http://[v.b]/",
    "http://a b",
    "http://a/%zz",
    "a:",
    "http://a/{b}",
    "http://u:p@h:1/",
  ],
  uuid: [
    "01234567-89ab-cdef-0123-456789abcdef",
    "urn:uuid:01234567-89AB-cdef-0123-456789abcdef",
    "0123456789abcdef0123456789abcdef",
  ],
};

function theirs(name: string, text: string): boolean {
  const format = fullFormats[name as keyof typeof fullFormats] as
    | RegExp
    | ((text: string) => boolean)
    | { validate: (text: string) => boolean };
  if (format instanceof RegExp) return format.test(text);
  return typeof format === "function" ? format(text) : format.validate(text);
}

describe.each(Object.keys(functions))("format %s", (name) => {
  test("is ajv-formats' (R12)", () => {
    const texts = samples[name] ?? [];
    const characters = [...new Set(texts.join(""))];
    const near = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.nat(60),
        fc.constantFrom(...characters, "", "é", "\n"),
        fc.boolean(),
      )
      .map(
        ([text, at, character, replace]) => text.slice(0, at) + character + text.slice(replace ? at + 1 : at),
      );
    for (const text of texts) expect(functions[name]?.(text), text).toBe(theirs(name, text));
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => functions[name]?.(text) === theirs(name, text)),
      { numRuns: 3000, seed: 5 },
    );
  });

  test("answers 50 kB of hostile text (R11)", () => {
    for (const text of samples[name] ?? []) {
      for (const part of [...text, text]) {
        const start = performance.now();
        functions[name]?.(`${text.slice(0, 10)}${part.repeat(Math.floor(50_000 / part.length))}!`);
        expect(performance.now() - start).toBeLessThan(hung);
      }
    }
  });
});

test("bytes are Base64 with padding", () => {
  for (const text of ["", "AAAA", "AA==", "AAA=", "ab+/AAA="]) expect(own.byte(text), text).toBe(true);
  for (const text of ["AAA", "A", "====", "AA=A", "AA==AA==", "AA==AAAA", "AA\n=", "AA-_", "AAA=\n"]) {
    expect(own.byte(text), text).toBe(false);
  }
});
