/** Single values that fit the limits of a schema. */
import type { Json, Schema } from "./model.ts";
import { judgePattern } from "./pattern-safety.ts";
import { textsOf } from "./patterns/text.ts";

export const constraint = (schema: Schema, keyword: string): Json | undefined =>
  schema.constraints.find((entry) => entry.keyword === keyword)?.value;

const formatted: Readonly<Record<string, string>> = {
  "date-time": "2024-01-31T08:30:00Z",
  date: "2024-01-31",
  time: "08:30:00Z",
  duration: "PT1H",
  email: "user@example.com",
  "idn-email": "user@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/path",
  iri: "https://example.com/",
  "iri-reference": "/path",
  "uri-template": "/path/{id}",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  "json-pointer": "/path",
  "relative-json-pointer": "0",
  regex: ".*",
  byte: "dGV4dA==",
};

export function sampleString(schema: Schema): string {
  const base =
    (schema.format !== undefined && Object.hasOwn(formatted, schema.format) && formatted[schema.format]) ||
    "text";
  const minimum = Number(constraint(schema, "minLength") ?? 0);
  const maximum = Number(constraint(schema, "maxLength") ?? Number.POSITIVE_INFINITY);
  let text = base;
  if (text.length < minimum)
    text = text.repeat(Math.ceil(Math.min(minimum, 10_000) / text.length)).slice(0, minimum);
  if (text.length > maximum) text = text.slice(0, maximum);
  const pattern = constraint(schema, "pattern");
  return typeof pattern === "string" ? fitPattern(pattern, text, minimum, maximum) : text;
}

/** The first of a few plain texts that a pattern takes, else one made from it; where it takes none, the first. */
function fitPattern(pattern: string, text: string, minimum: number, maximum: number): string {
  const judged = judgePattern(pattern);
  if (judged.kind === "invalid") return text;
  const expression = new RegExp(pattern, judged.flags);
  // A longer text could take a slow pattern too much time.
  const longest = judged.kind === "slow" ? Math.min(judged.cap, maximum) : maximum;
  const fits = (item: string) => item.length >= minimum && item.length <= longest && expression.test(item);
  const length = Math.min(Math.max(minimum, 1), 64);
  const literal = (/^\^?((?:[\w\s/:;,@#%&=~"'<>!-]|\\[^\w\s])*)/.exec(pattern)?.[1] ?? "").replace(
    /\\(.)/g,
    "$1",
  );
  const candidates = [
    text,
    literal,
    `${literal}a`,
    `${literal}1`,
    "a",
    "1",
    "A",
    "0",
    "a1",
    "A1",
    "ab",
    "AB",
    "abc",
    "aa11",
    "a-b",
    "a_b",
    "a.b",
    "#000000",
    "000000",
    "ffffff",
  ]
    .concat([
      "2024-01-31",
      "2024-01-31T08:30:00Z",
      "08:30",
      "en",
      "en-US",
      "USD",
      "https://example.com/",
      "+15550100",
      "1.0.0",
      "/a",
      "*",
    ])
    .concat(["a", "A", "0", "f"].map((unit) => unit.repeat(length)))
    .concat(
      [4, 6, 8, 12, 16, 20, 24, 32, 40, 64].flatMap((count) =>
        ["a", "0", "A"].map((unit) => unit.repeat(count)),
      ),
    );
  const plain = candidates.find(fits);
  if (plain !== undefined) return plain;
  for (const made of textsOf(pattern, judged.flags, minimum)) if (fits(made)) return made;
  return text;
}

export function sampleNumber(schema: Schema): Json {
  const number = (keyword: string): number | bigint | undefined => {
    const value = constraint(schema, keyword);
    return typeof value === "number" || typeof value === "bigint" ? value : undefined;
  };
  const step = Number(number("multipleOf") ?? 1);
  const low = number("minimum");
  const above = number("exclusiveMinimum");
  const high = number("maximum");
  const below = number("exclusiveMaximum");
  if (low !== undefined) return step === 1 ? low : Math.ceil(Number(low) / step) * step;
  if (above !== undefined) return (Math.floor(Number(above) / step) + 1) * step;
  if (high !== undefined && Number(high) < step) return high;
  if (below !== undefined && Number(below) <= step) return Number(below) - step;
  return step;
}
