/** The hostile cases: the files of `hostile/`, and those that are made because no editor keeps them as they are. */
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { canary, type HostileCase } from "./hostile.ts";
import { documentWith, slots } from "./hostile-document.ts";

const folder = join(import.meta.dirname, "../hostile");

/** One case a file; its first line says what is to come of it: `# R8 refused: yaml/tag`. */
export function fileCases(): HostileCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const [, requirement, verb, codes = ""] =
        /^# (R\d+) (refused|generates):([ a-z/-]*)\n/.exec(text) ?? [];
      if (requirement === undefined) throw new Error(`${file} does not say what is to come of it`);
      const list = codes.split(" ").filter((code) => code !== "");
      const expected = verb === "refused" ? { refused: list } : { warned: list };
      return { name: `${requirement} ${file}`, files: { "openapi.yaml": text }, ...expected };
    });
}

const run = `globalThis.${canary}=1`;
/** Every way out of a text at once. */
const everything = [
  `"+(${run})+"'+(${run})+'\`\${${run}}\`*/${run}/*</script><script>${run}</script><img src=x onerror=${run}>`,
  `[x](javascript:${run}) | a | b |\n// @ts-nocheck\n/// <reference path="/etc/passwd"/>\n`,
  `//# sourceMappingURL=http://127.0.0.1:9/x.map\n/** @jsx ${run} */\u2028${run}//\u2029`,
  `{{${run}}}{{{x}}}<%= ${run} %>]]>--><!--%=%\\`,
].join("");

/** One way out of a text each. */
export const payloads: Readonly<Record<string, string>> = {
  "double quote": `";${run};"`,
  "backslash and quote": `\\";${run};//\\`,
  "single quote": `';${run};'`,
  template: `\`\${${run}}\``,
  "comment end": `*/${run};/*`,
  "split comment end": `*\u200b/ * / *\\/ *\r/ ${run}`,
  "line break": `\n${run}\n`,
  "carriage return": `\r${run}\r`,
  "line separators": `\u2028${run}\u2029${run}`,
  directives: `\n// @ts-nocheck\n//# sourceMappingURL=http://127.0.0.1:9/x\n/// <reference path="x"/>\n@jsx ${run}`,
  html: `</script></style></textarea><script>${run}</script><img src=x onerror="${run}"><svg/onload=${run}>`,
  "markdown links": `[a](javascript:${run}) ![b](data:text/html,x) <javascript:${run}>\n\n[c]: vbscript:x\n`,
  "markdown blocks": `\n| a |\n| - |\n\`\`\`\n# h\n~~~html\n<script>${run}</script>\n- \`x\n    <b>`,
  "table cells": `a | b \\| c \\\\| \` | \` || |`,
  handlebars: `{{${run}}}{{{constructor.constructor "${run}"}}}{{#with x}}{{> p}}{{{{raw}}}}`,
  paths: `../../../../etc/passwd`,
  "windows paths": `..\\..\\CON:aux.txt`,
  percent: `%00%2e%2e%2f%E0%A4%A %=1`,
  controls: `\u0001\u001b]0;x\u0007\u001b[31m\u009b2J\u007f${run}`,
  bidirectional: `\u202e\u2066${run}\u2069\u200f`,
  surrogates: `\ud800${run}\udfff`,
  commas: `${run},...${run},[${run}]:1`,
  replacement: `$&$1$\`$'$$ ${run}`,
  regular: `(?:)/;${run};/`,
};

/** Slots that hold words of a fixed form: a text that has not that form is refused. */
const strict: Readonly<Record<string, string>> = {
  pattern: "schema/pattern",
  "pattern property": "schema/pattern",
  "header parameter name": "parameter/header-name",
  "cookie parameter name": "parameter/header-name",
  "response header name": "parameter/header-name",
  "operation server url": "server/url",
  "server variable default": "server/url",
  "server variable enum": "server/url",
  path: "path/characters",
};

export const strictSlots: ReadonlySet<string> = new Set(Object.keys(strict));

/** Slots that are filled together: each is judged all the same, as nothing of a text may get out of its slot. */
const together = 9;

/** The document with code in its slots, a few slots a document, and each strict slot alone. */
export function slotCases(): HostileCase[] {
  const open = slots().filter((slot) => strict[slot] === undefined);
  const cases: HostileCase[] = [];
  for (let index = 0; index < open.length; index += together) {
    const names = open.slice(index, index + together);
    const text = documentWith((slot, usual) => (names.includes(slot) ? inSlot(slot, everything) : usual));
    cases.push({ name: `R1 code in ${names.join(", ")}`, files: { "openapi.json": text } });
  }
  for (const [name, code] of Object.entries(strict)) {
    const text = documentWith((slot, usual) => (slot === name ? everything : usual));
    cases.push({ name: `R1 code in ${name}`, files: { "openapi.json": text }, refused: [code] });
  }
  return cases;
}

/** Eight documents in which every payload stands in other slots each time; the long run has all pairs. */
export function mixedCases(): HostileCase[] {
  const texts = Object.values(payloads);
  const open = slots().filter((slot) => strict[slot] === undefined);
  return Array.from({ length: 8 }, (_, round) => ({
    name: `R1 a payload in every text, round ${round + 1}`,
    files: {
      "openapi.json": documentWith((slot, usual) => {
        const text = texts[(open.indexOf(slot) + 3 * round) % texts.length] ?? "";
        return strict[slot] === undefined ? inSlot(slot, text) : usual;
      }),
    },
  }));
}

/** One document a payload: it stands in every slot. */
export function payloadCases(): HostileCase[] {
  return Object.entries(payloads).map(([name, payload]) => ({
    name: `R1 ${name} in every text`,
    files: {
      "openapi.json": documentWith((slot, usual) =>
        strict[slot] === undefined ? inSlot(slot, payload) : usual,
      ),
    },
  }));
}

/** A text for a slot. Names have to differ, and those of extensions begin with `x-`. */
export const inSlot = (slot: string, text: string): string =>
  `${slot.includes("extension name") ? "x-" : ""}${text}${/\b(name|key|tag|property|media type|operationId)\b/.test(slot) ? ` ${slot}` : ""}`;

const head = 'openapi: 3.1.0\ninfo: { title: Hostile, version: "1" }\n';
const paths = 'paths: { "/a": { get: { operationId: getA, responses: { "200": { description: ok } } } } }\n';
const plain = head + paths;
const plainJson = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Hostile", version: "1" },
  paths: { "/a": { get: { operationId: "getA", responses: { "200": { description: "ok" } } } } },
});
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le").swap16());

const yaml = (
  name: string,
  content: string | Uint8Array,
  expected: Partial<HostileCase> = {},
): HostileCase => ({
  name,
  files: { "openapi.yaml": content },
  ...expected,
});
const json = (
  name: string,
  content: string | Uint8Array,
  expected: Partial<HostileCase> = {},
): HostileCase => ({
  name,
  files: { "openapi.json": content },
  ...expected,
});
const encoding = { refused: ["load/encoding"] };
const control = { refused: ["load/control-character"] };

/** A document whose only schema is the given one, as JSON. */
export const schemaDocument = (schema: unknown, more: object = {}): string =>
  operationWith({ requestBody: { content: ofA } }, { A: schema, ...more });

/** A document whose one operation answers the schema. */
const answerDocument = (schema: unknown, more: object): string =>
  operationWith({ responses: { "200": { description: "ok", content: ofA } } }, { A: schema, ...more });

const ofA = { "application/json": { schema: { $ref: "#/components/schemas/A" } } };

const operationWith = (more: object, schemas: object): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Hostile", version: "1" },
    paths: {
      "/a": { post: { operationId: "postA", responses: { "200": { description: "ok" } }, ...more } },
    },
    components: { schemas },
  });

/** Bytes and line ends that no YAML file in a repository keeps. */
export function byteCases(): HostileCase[] {
  return [
    yaml("R8 UTF-16 with mark", utf16(`\ufeff${plain}`), encoding),
    yaml("R8 UTF-16 without mark", utf16(plain), control),
    yaml("R8 UTF-16, big end first", utf16be(`\ufeff${plain}`), encoding),
    json("R8 UTF-16 JSON", utf16(plainJson), control),
    yaml(
      "R8 UTF-32",
      new Uint8Array(
        Buffer.concat(
          [...`\ufeff${plain}`].map((c) => Buffer.from([c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8, 0, 0])),
        ),
      ),
      encoding,
    ),
    yaml("R8 Latin-1", latin(`${plain}x-a: "\xe9"\n`), encoding),
    yaml("R8 overlong form of /", latin(`${plain}x-a: "\xc0\xaf"\n`), encoding),
    yaml("R8 surrogates as bytes", latin(`${plain}x-a: "\xed\xa0\x80"\n`), encoding),
    json("R8 a text cut inside of a character", latin(`${plainJson}\xf0\x9f`), encoding),
    yaml("R8 NUL", `${plain}x-a: "\0"\n`, control),
    json("R8 NUL in JSON", plainJson.replace("ok", "o\0k"), control),
    yaml("R8 escape character", `${plain}x-a: "\u001b[2J"\n`, control),
    yaml("R8 a C1 control", `${plain}x-a: "\u009b2J"\n`, control),
    json("R8 a C1 control in JSON", plainJson.replace("ok", "o\u009bk"), control),
    yaml("R8 a picture", latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe"), encoding),
    yaml("R8 an empty file", "", { refused: ["document/version"] }),
    json("R8 an empty JSON file", "", { refused: ["json/syntax"] }),
    json("R8 JSON with a second value", `${plainJson}{}`, { refused: ["json/syntax"] }),
    json("R8 JSON with NaN", plainJson.replace('"ok"', "NaN"), { refused: ["json/syntax"] }),
    json("R8 JSON with a key twice", plainJson.replace('"openapi"', '"openapi":"3.0.0","openapi"'), {
      refused: ["load/duplicate-key"],
    }),
    json(
      "R8 JSON with a key twice by escapes",
      plainJson.replace('"openapi"', '"open\\u0061pi":"3.0.0","openapi"'),
      { refused: ["load/duplicate-key"] },
    ),
    json(
      "R8 JSON with a number beyond all range",
      schemaDocument({ type: "number" }).replace('"number"', '"number","maximum":1e400'),
      { refused: ["load/number-range"] },
    ),
    yaml("R8 byte order mark", `\ufeff${plain}`),
    json("R8 byte order mark before JSON", `\ufeff${plainJson}`),
    yaml("R8 line ends of Windows", plain.replaceAll("\n", "\r\n")),
    yaml("R8 carriage returns as line ends", plain.replaceAll("\n", "\r"), { refused: ["yaml/syntax"] }),
    yaml("R8 separators of lines in texts", `${plain}x-a: "a\u2028b\u2029c\u0085d"\n`),
    yaml("R8 tabs between values", `openapi:\t3.1.0\ninfo:\t{ title:\tHostile,\tversion: "1"\t}\n${paths}`),
    json(
      "R8 lone surrogates as escapes in JSON",
      schemaDocument({ type: "string", enum: ["X"] }).replace('"X"', '"\\ud800","\\udc00a"'),
    ),
    json(
      "R9 10 MB in one line",
      schemaDocument({
        type: "string",
        description: `${"word ".repeat(200_000)}${run}`,
        "x-pad": "y".repeat(9_000_000),
      }),
    ),
  ];
}

/** A map of `depth` levels below an extension. */
const nest = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);
const chain = (length: number): object =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [`N${index}`, { $ref: `#/components/schemas/N${index + 1}` }]),
  );
const nested = (depth: number, wrap: (inner: object) => object): object => {
  let schema: object = { type: "string" };
  for (let level = 0; level < depth; level += 1) schema = wrap(schema);
  return schema;
};
const doubled = (levels: number): string => {
  const lines = ["x-0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"];
  for (let level = 1; level <= levels; level += 1) {
    lines.push(
      `x-${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  }
  return `${plain}${lines.join("\n")}\n`;
};
const blocks = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}a:`).join("\n");

const depth = { refused: ["limit/depth"] };

const long = { type: "integer", format: "int64" };
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** Schemas whose unions hold unions of ever other ones of them: two for each, and all of them for what is behind. */
const queues = (count: number): Record<string, object> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const [next, self] = [to(`Q${Math.min(index + 1, count - 1)}`), to("Q0")];
      const ways = index === 0 ? { a: { oneOf: [self, next] }, b: self } : { a: next, b: next };
      return [`Q${index}`, { type: "object", properties: { n: long, ...ways } }];
    }),
  );

const holdingEachOther = {
  Tree: {
    type: "object",
    properties: {
      count: long,
      byName: {
        type: "object",
        additionalProperties: to("Tree"),
        if: to("Tree"),
        // biome-ignore lint/suspicious/noThenProperty: a keyword of schemas
        then: to("Value"),
        else: to("Branch"),
      },
      or: { anyOf: [to("Tree"), { type: "string" }] },
      left: to("Branch"),
    },
  },
  Branch: { type: "object", properties: { back: to("Tree") } },
  Value: {
    oneOf: [
      { type: "string" },
      long,
      { type: "array", items: to("Value") },
      { type: "object", additionalProperties: to("Value") },
    ],
  },
};

/** What takes much memory, time or stack: run in a process with bounds. */
export function heavyCases(): (() => HostileCase)[] {
  const operations = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `/p${index}`,
      {
        get: { operationId: "same", description: `${index} */`, responses: { "200": { description: "ok" } } },
      },
    ]),
  );
  return [
    () => yaml("R9 10,000 lists in YAML", `${plain}x-a: ${nest("[", "]", 10_000)}\n`, depth),
    () => yaml("R9 10,000 maps in YAML", `${plain}x-a: ${nest("{a: ", "}", 10_000)}\n`, depth),
    () => yaml("R9 3,000 blocks in YAML", `${plain}x-a:\n${blocks(3000).replaceAll(/^/gm, " ")} 1\n`, depth),
    () => yaml("R9 10,000 list items in one line", `${plain}x-a:\n  ${"- ".repeat(10_000)}a\n`, depth),
    () =>
      yaml(
        "R9 10,000 aliases of aliases",
        `${plain}x-0: &a0 [a]\n${Array.from({ length: 10_000 }, (_, i) => `x-${i + 1}: &a${i + 1} [*a${i}]`).join("\n")}\n`,
        { refused: [] },
      ),
    () =>
      json("R9 10,000 lists in JSON", plainJson.replace(/}$/, `,"x-a":${nest("[", "]", 10_000)}}`), depth),
    () =>
      json(
        "R9 10,000 maps in JSON",
        plainJson.replace(/}$/, `,"x-a":${nest('{"a":', "}", 10_000).replace("}", "1}")}}`),
        depth,
      ),
    () => json("R9 10,000 allOf", deepSchema('{"allOf":[', "]}", 10_000), depth),
    () => json("R9 10,000 arrays of arrays", deepSchema('{"type":"array","items":', "}", 10_000), depth),
    () => yaml("R9 a billion laughs", doubled(9), { refused: ["limit/aliases"] }),
    () =>
      yaml(
        "R9 aliases of a long text",
        `${plain}x-0: &a ${"y".repeat(20_000)}\nx-1: [${Array(20_000).fill("*a").join(", ")}]\n`,
        { refused: ["limit/aliases"] },
      ),
    () => json("R9 65 MB", `${plainJson}${" ".repeat(65 * 1024 * 1024)}`, { refused: ["limit/bytes"] }),
    () =>
      json(
        "R9 a chain of 1,000 references",
        schemaDocument({ $ref: "#/components/schemas/N0" }, { ...chain(1000), N1000: { type: "string" } }),
        { refused: ["limit/reference-chain"] },
      ),
    () => yaml("R9 an open text of 2 MB", `${plain}x-a: "${"\\\\".repeat(1_000_000)}`, { refused: [] }),
    () => yaml("R9 2 MB of quotes", `${plain}x-a: ${"'".repeat(2_000_003)}`, { refused: [] }),
    () => json("R9 190 arrays of arrays", schemaDocument(nested(180, (items) => ({ type: "array", items })))),
    () =>
      json(
        "R9 90 allOf in allOf",
        schemaDocument(nested(90, (inner) => ({ allOf: [inner, { title: "*/" }] }))),
      ),
    () =>
      json(
        "R9 90 oneOf in properties",
        schemaDocument(
          nested(45, (inner) => ({
            oneOf: [{ type: "object", properties: { a: inner } }, { type: "null" }],
          })),
        ),
      ),
    () =>
      json(
        "R9 a chain of 250 references",
        schemaDocument({ $ref: "#/components/schemas/N0" }, { ...chain(250), N250: { type: "string" } }),
      ),
    () =>
      json(
        "R9 a union of 1,000",
        schemaDocument({ oneOf: Array.from({ length: 1000 }, (_, index) => ({ const: `${index}` })) }),
      ),
    () =>
      json("R9 a million sets of schemas", answerDocument(to("Q0"), queues(20)), {
        warned: ["limit/unions"],
      }),
    () => json("R9 a union of schemas that hold each other", answerDocument(to("Tree"), holdingEachOther)),
    () =>
      json("R9 allOf of allOf, shared", schemaDocument({ $ref: "#/components/schemas/D0" }, diamonds(40))),
    () =>
      json(
        "R4 300 operations of one name",
        JSON.stringify({ openapi: "3.1.0", info: { title: "a", version: "1" }, paths: operations }),
        { refused: ["operation/duplicate-id"] },
      ),
    () =>
      json(
        "R4 a name of 100,000 characters",
        JSON.stringify({
          openapi: "3.1.0",
          info: { title: "t".repeat(100_000), version: "1" },
          paths: {
            "/a": { get: { operationId: "o".repeat(100_000), responses: { "200": { description: "ok" } } } },
          },
        }),
      ),
    () =>
      yaml(
        "R19 1,000 faults",
        `${head}paths:\n${Array.from(
          { length: 1000 },
          (_, i) => `  /p${i}/{id}: { get: { responses: { "200": { $ref: "#/no\\u001b/${i}" } } } }`,
        )
          .join("\n")
          .replaceAll("\\u001b", "e")}\n`,
        { refused: ["reference/dangling"] },
      ),
  ];
}

/** What takes several times as long, for the long run. */
export function slowCases(): (() => HostileCase)[] {
  return [
    () => yaml("R9 100,000 opening brackets", `${plain}x-a: ${"[".repeat(100_000)}`, { refused: [] }),
    () =>
      json(
        "R9 1,000,000 lists in JSON",
        plainJson.replace(/}$/, `,"x-a":${nest("[", "]", 1_000_000)}}`),
        depth,
      ),
    () =>
      json("R9 five million values", plainJson.replace(/}$/, `,"x-a":[${"1,".repeat(5_000_000)}1]}`), {
        refused: ["limit/nodes"],
      }),
    () =>
      yaml(
        "R19 10,000 faults",
        `${head}paths:\n${Array.from(
          { length: 10_000 },
          (_, i) => `  /p${i}/{id}: { get: { responses: { "200": { $ref: "#/no\\u001b/${i}" } } } }`,
        )
          .join("\n")
          .replaceAll("\\u001b", "e")}\n`,
        { refused: ["reference/dangling"] },
      ),
    () =>
      yaml(
        "R9 50,000 anchors",
        `${plain}x-a: [${Array.from({ length: 50_000 }, (_, i) => `&b${i} x`).join(", ")}]\n`,
      ),
    () =>
      json(
        "R9 an enum of 20,000",
        schemaDocument({
          type: "string",
          enum: Array.from({ length: 20_000 }, (_, index) => `${index}";${run}`),
        }),
      ),
    () =>
      json(
        "R9 2,000 properties",
        schemaDocument({
          type: "object",
          properties: Object.fromEntries(
            Array.from({ length: 2000 }, (_, index) => [
              `a${index}*/`,
              { type: "string", description: "*/" },
            ]),
          ),
        }),
      ),
    () =>
      json(
        "R9 300 schemas that refer to each other",
        schemaDocument({ anyOf: ring(300).refs }, ring(300).schemas),
      ),
    () =>
      json(
        "R5 a description of 1 MB",
        JSON.stringify({
          openapi: "3.1.0",
          info: { title: "a", version: "1", description: "`[<*_|".repeat(170_000) },
          paths: {
            "/a": {
              get: {
                operationId: "a",
                description: "*/ ".repeat(300_000),
                responses: { "200": { description: "[a](".repeat(100_000) } },
              },
            },
          },
        }),
      ),
  ];
}

const deepSchema = (open: string, close: string, depth: number): string =>
  schemaDocument("DEEP").replace('"DEEP"', `${open.repeat(depth)}{"type":"string"}${close.repeat(depth)}`);

function ring(size: number): { refs: object[]; schemas: object } {
  const refs = Array.from({ length: size }, (_, index) => ({ $ref: `#/components/schemas/R${index}` }));
  const schemas = Object.fromEntries(
    refs.map((_, index) => [
      `R${index}`,
      { type: "object", properties: { next: refs[(index + 1) % size], other: refs[(index * 7) % size] } },
    ]),
  );
  return { refs, schemas };
}

/** Each level takes the next one twice: 2 to the power of `levels` where it is expanded. */
function diamonds(levels: number): object {
  const schemas = Array.from({ length: levels }, (_, level) => {
    const next = level + 1 === levels ? { type: "object" } : { $ref: `#/components/schemas/D${level + 1}` };
    return [`D${level}`, { allOf: [next, { properties: { [`p${level}`]: next } }, next] }];
  });
  return Object.fromEntries(schemas);
}

/** Folders with links, odd file names and files that are none. */
export function folderCases(): HostileCase[] {
  const refers = (file: string): string => schemaDocument({ $ref: file });
  return [
    {
      ...json("R7 a link that leads out", refers("inner.yaml"), { refused: ["reference/outside-root"] }),
      prepare: (home) => symlinkSync(join(home, "outside.yaml"), join(home, "spec/inner.yaml")),
    },
    {
      ...json("R7 a folder that leads out", refers("inner/outside.yaml"), {
        refused: ["reference/outside-root"],
      }),
      prepare: (home) => symlinkSync(home, join(home, "spec/inner")),
    },
    {
      ...json("R7 a link to itself", refers("inner.yaml"), { refused: ["reference/missing-file"] }),
      prepare: (home) => symlinkSync("inner.yaml", join(home, "spec/inner.yaml")),
    },
    {
      ...json("R7 a link to a device", refers("inner.yaml"), { refused: ["reference/outside-root"] }),
      prepare: (home) => symlinkSync("/dev/zero", join(home, "spec/inner.yaml")),
    },
    {
      name: "R7 files that refer to each other",
      files: {
        "openapi.json": refers("b.yaml#/B"),
        "b.yaml": "B: { type: object, properties: { c: { $ref: c.yaml } } }\n",
        "c.yaml": "type: object\nproperties: { b: { $ref: 'b.yaml#/B' }, c: { $ref: '#' } }\n",
      },
    },
    {
      ...json("R5 code and a line break in the name of a file", pathFile(oddFile), {
        refused: ["reference/malformed"],
      }),
      files: { "openapi.json": pathFile(oddFile), [oddFile]: pathItem },
    },
    {
      name: "R5 code in the name of a file",
      files: { "openapi.json": pathFile(plainFile), [plainFile]: pathItem },
    },
    { name: "R5 code in the name of the document", files: { [oddFile]: plain } },
  ];
}

const pathItem = "get: { operationId: getA, responses: { '200': { description: ok } } }\n";
const pathFile = (file: string): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "a", version: "1" },
    paths: { "/a": { $ref: `./${encodeURIComponent(file)}` } },
  });
const plainFile = `@ts-nocheck ${run};*<b>\u202e[x](javascript:1).yaml`;
const oddFile = `a\n${run};*\u2028${run}<b>.yaml`;
