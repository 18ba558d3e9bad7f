/** What the clients of the conformance themes send, the gateway of the same document reads as it was given. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHttpService } from "../gateway/http-service.ts";
import { readThemes, type WireCase } from "./support/conformance.ts";
import { bytesOf, sendWith } from "./support/conformance-client.ts";
import { makeFolder, makePackage, removeFolder, type ThemePackage } from "./support/conformance-package.ts";

const packages = new Map<string, ThemePackage>();
let folder = "";
beforeAll(async () => {
  folder = makeFolder();
  for (const theme of themes) packages.set(theme.name, await makePackage(theme, folder));
});
afterAll(() => {
  removeFolder(folder);
  console.log(`gateway: ${read} of ${all.length} requests read as they were given`);
});

/** Of generic APIs: the others are read by other rules. */
const themes = readThemes().filter(
  ({ name, wire }) => !name.endsWith("-roa") && wire.some(({ error }) => error === undefined),
);
/** Read otherwise, each with the reason; the list only shrinks. */
const otherwise: Readonly<Record<string, string>> = {
  "date-times: a Date": "dates are sent in the form of their schema",
  "query-reserved: what is encoded stays so": "the value is encoded already, which what is read cannot show",
  "servers-relative: a path of its own wins":
    "the client was told of a server that the document does not have",
};
const reasonOf = (theme: string, name: string): string | undefined =>
  otherwise[theme] ?? otherwise[`${theme}: ${name}`];
const all = themes.flatMap(({ name, wire }) =>
  wire.filter(({ error }) => error === undefined).map((given) => [name, given.case, given] as const),
);
let read = 0;

/** A value without what no text tells: absent, null and empty members, and the types of scalars. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("latin1");
  // Bytes that are given without a name for their file get one.
  if (typeof value === "object" && value !== null && "data" in value) return plain(value.data);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return `${value}`;
  const members = Object.entries(value).map(([name, member]) => [name, plain(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => !isEmpty(member)));
}
const isEmpty = (value: unknown): boolean =>
  value === "null" ||
  value === "undefined" ||
  value === "" ||
  (typeof value === "object" && value !== null && Object.keys(value).length === 0);

async function readBack(made: ThemePackage, given: WireCase): Promise<{ given: unknown; read: unknown }> {
  const { requests } = await sendWith(made, given, { status: 200, headers: {}, body: "" });
  const [sent] = requests;
  if (made.api === undefined || sent === undefined) throw new Error("nothing was sent");
  const service = createHttpService(made.api, {}, () => "1");
  const { values, code, answer } = await service.answer({
    method: sent.method,
    target: sent.url.replace(/^https?:\/\/[^/]*/, ""),
    headers: Object.entries(sent.headers),
    body: await bytesOf(sent.body),
  });
  if (values === undefined) throw new Error(`${code}: ${answer.body}`);
  const typeKeys = made.api.operations.map(({ body }) => body?.contentTypeKey);
  const own = (fields: object): unknown =>
    plain(Object.fromEntries(Object.entries(fields).filter(([key]) => !typeKeys.includes(key))));
  return { given: own(given.request ?? {}), read: own(values) };
}

describe("the gateway", () => {
  it.each(all)("%s: %s", async (theme, name, given) => {
    const attempt = readBack(packages.get(theme) as ThemePackage, given).then((back) => {
      expect(back.read).toEqual(back.given);
      read += 1;
    });
    if (reasonOf(theme, name) === undefined) await attempt;
    else await expect(attempt, "it is read as it was given: take it off the list").rejects.toThrow();
  });

  it("every exception is of a case that is there", () => {
    const names = all.flatMap(([theme, name]) => [theme, `${theme}: ${name}`]);
    expect(Object.keys(otherwise).filter((key) => !names.includes(key))).toEqual([]);
  });
});
