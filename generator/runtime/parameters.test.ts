import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParameterError } from "./parameter-error.ts";
import {
  fillPath,
  headerText,
  serializeCookie,
  serializeHeader,
  serializePath,
  serializeQuery,
} from "./parameters.ts";
import type { ParameterDescriptor } from "./types.ts";

const values = {
  empty: "",
  string: "blue",
  array: ["blue", "black", "brown"],
  object: { R: 100, G: 200, B: 150 },
};
type Kind = keyof typeof values;

/** The style table of the OpenAPI specification; `undefined` where it says n/a. */
const table: [
  position: "query" | "path" | "header" | "cookie",
  style: string,
  explode: boolean,
  Partial<Record<Kind, string>>,
][] = [
  [
    "path",
    "matrix",
    false,
    {
      empty: ";color",
      string: ";color=blue",
      array: ";color=blue,black,brown",
      object: ";color=R,100,G,200,B,150",
    },
  ],
  [
    "path",
    "matrix",
    true,
    {
      empty: ";color",
      string: ";color=blue",
      array: ";color=blue;color=black;color=brown",
      object: ";R=100;G=200;B=150",
    },
  ],
  ["path", "label", false, { string: ".blue", array: ".blue,black,brown", object: ".R,100,G,200,B,150" }],
  ["path", "label", true, { string: ".blue", array: ".blue.black.brown", object: ".R=100.G=200.B=150" }],
  ["path", "simple", false, { string: "blue", array: "blue,black,brown", object: "R,100,G,200,B,150" }],
  ["path", "simple", true, { string: "blue", array: "blue,black,brown", object: "R=100,G=200,B=150" }],
  [
    "header",
    "simple",
    false,
    { empty: "", string: "blue", array: "blue,black,brown", object: "R,100,G,200,B,150" },
  ],
  [
    "header",
    "simple",
    true,
    { empty: "", string: "blue", array: "blue,black,brown", object: "R=100,G=200,B=150" },
  ],
  [
    "query",
    "form",
    false,
    {
      empty: "color=",
      string: "color=blue",
      array: "color=blue,black,brown",
      object: "color=R,100,G,200,B,150",
    },
  ],
  [
    "query",
    "form",
    true,
    {
      empty: "color=",
      string: "color=blue",
      array: "color=blue&color=black&color=brown",
      object: "R=100&G=200&B=150",
    },
  ],
  [
    "query",
    "spaceDelimited",
    false,
    { array: "color=blue%20black%20brown", object: "color=R%20100%20G%20200%20B%20150" },
  ],
  [
    "query",
    "pipeDelimited",
    false,
    { array: "color=blue%7Cblack%7Cbrown", object: "color=R%7C100%7CG%7C200%7CB%7C150" },
  ],
  ["query", "spaceDelimited", true, { array: "color=blue&color=black&color=brown" }],
  ["query", "pipeDelimited", true, { array: "color=blue&color=black&color=brown" }],
  ["query", "deepObject", true, { object: "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150" }],
  ["query", "deepObject", false, { object: "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150" }],
  [
    "cookie",
    "form",
    false,
    {
      empty: "color=",
      string: "color=blue",
      array: "color=blue,black,brown",
      object: "color=R,100,G,200,B,150",
    },
  ],
  [
    "cookie",
    "form",
    true,
    { string: "color=blue", array: "color=blue; color=black; color=brown", object: "R=100; G=200; B=150" },
  ],
];
const rows = table.flatMap(([position, style, explode, texts]) =>
  Object.entries(texts).map(([kind, text]) => [position, style, explode, kind as Kind, text] as const),
);

describe("the style table of OpenAPI", () => {
  it.each(rows)("%s %s, explode %s, %s: %s", (position, style, explode, kind, text) => {
    const parameter = { name: "color", style, explode };
    const value = values[kind];
    const written = {
      query: () => serializeQuery(parameter, value).join("&"),
      path: () => serializePath(parameter, value),
      header: () => serializeHeader(parameter, value),
      cookie: () => serializeCookie(parameter, value).join("; "),
    }[position]();
    expect(written).toBe(text);
  });
});

describe("RFC 6570 expansions", () => {
  const count = ["one", "two", "three"];
  const keys = { semi: ";", dot: ".", comma: "," };
  it.each([
    ["{path*} simple", serializePath({ name: "keys", explode: true }, keys), "semi=%3B,dot=.,comma=%2C"],
    ["{keys}", serializePath({ name: "keys" }, keys), "semi,%3B,dot,.,comma,%2C"],
    ["{.count*}", serializePath({ name: "count", style: "label", explode: true }, count), ".one.two.three"],
    [
      "{;count*}",
      serializePath({ name: "count", style: "matrix", explode: true }, count),
      ";count=one;count=two;count=three",
    ],
    ["{;keys}", serializePath({ name: "keys", style: "matrix" }, keys), ";keys=semi,%3B,dot,.,comma,%2C"],
    ["{;empty}", serializePath({ name: "empty", style: "matrix" }, ""), ";empty"],
    ["{?keys*}", serializeQuery({ name: "keys" }, keys).join("&"), "semi=%3B&dot=.&comma=%2C"],
    [
      "{?keys}",
      serializeQuery({ name: "keys", explode: false }, keys).join("&"),
      "keys=semi,%3B,dot,.,comma,%2C",
    ],
    [
      "{+half}",
      serializeQuery({ name: "half", allowReserved: true }, "50% a/b?c=%20"),
      ["half=50%25%20a/b?c=%20"],
    ],
  ])("%s", (_title, written, text) => {
    expect(written).toEqual(text);
  });
});

describe("values", () => {
  it.each([
    [null, []],
    [undefined, []],
    [[], []],
    [{}, []],
    [[null], []],
    ["", ["q="]],
    [[""], ["q="]],
    [
      ["a", null, "b"],
      ["q=a", "q=b"],
    ],
    [true, ["q=true"]],
    [0, ["q=0"]],
    [-0, ["q=0"]],
    [1.5, ["q=1.5"]],
    [1e21, ["q=1e%2B21"]],
    [2n ** 63n, ["q=9223372036854775808"]],
    [new Date(1e12), ["q=2001-09-09T01%3A46%3A40Z"]],
    ["\u200b", ["q=%E2%80%8B"]],
    ["🗄", ["q=%F0%9F%97%84"]],
    [".", ["q=."]],
    ["..", ["q=.."]],
    ["a&b=c#d", ["q=a%26b%3Dc%23d"]],
  ])("R47: query case %#", (value, pairs) => {
    expect(serializeQuery({ name: "q" }, value)).toEqual(pairs);
  });

  it("sends an empty list where allowEmptyValue is set", () => {
    expect(serializeQuery({ name: "q", allowEmptyValue: true }, [])).toEqual(["q="]);
    expect(serializeQuery({ name: "q", allowEmptyValue: true }, undefined)).toEqual([]);
  });

  it("keeps reserved characters only where allowed, and never one that ends the query or an item", () => {
    const parameter = { name: "q", explode: false, allowReserved: true };
    expect(serializeQuery(parameter, "a/b?c#d")).toEqual(["q=a/b?c%23d"]);
    expect(serializeQuery(parameter, ["a,b", "c/d"])).toEqual(["q=a%2Cb,c/d"]);
  });

  it("encodes names", () => {
    expect(serializeQuery({ name: "filter[a b]" }, "x")).toEqual(["filter%5Ba%20b%5D=x"]);
  });

  it("writes deeper levels of deepObject with more brackets", () => {
    expect(
      serializeQuery({ name: "f", style: "deepObject" }, { a: { b: [1, { c: "x" }] }, n: null }),
    ).toEqual(["f%5Ba%5D%5Bb%5D%5B0%5D=1", "f%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=x"]);
    const loop: Record<string, unknown> = {};
    loop["x"] = loop;
    expect(() => serializeQuery({ name: "f", style: "deepObject" }, loop)).toThrow(ParameterError);
  });

  it("writes content as exact JSON", () => {
    const parameter = { name: "q", mediaType: "application/json" };
    expect(serializeQuery(parameter, { a: 9007199254740993n })).toEqual([
      "q=%7B%22a%22%3A9007199254740993%7D",
    ]);
    expect(serializePath(parameter, [1])).toBe("%5B1%5D");
    expect(serializeHeader(parameter, { a: "é🗄" })).toBe('{"a":"\\u00e9\\ud83d\\uddc4"}');
    expect(serializeQuery({ name: "q", mediaType: "text/plain" }, "a b")).toEqual(["q=a%20b"]);
  });

  it.each([
    [[{}]],
    [[[1]]],
    [{ a: {} }],
    [Symbol.iterator],
    [() => 1],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [new Date(Number.NaN)],
  ])("refuses what has no text: case %#", (value) => {
    for (const explode of [true, false]) {
      expect(() => serializeQuery({ name: "q", explode }, value)).toThrow(ParameterError);
    }
  });

  it("R39: refuses a number that has lost digits, and names the parameter but not the value", () => {
    for (const type of ["long", "integer"] as const) {
      for (const value of [2 ** 53, 1.5, Number.NaN]) {
        expect(() => serializeQuery({ name: "Id", type }, value)).toThrow(
          "Id: not a safe integer; give a bigint",
        );
      }
      expect(serializeQuery({ name: "Id", type }, 2n ** 62n)).toEqual([`Id=${2n ** 62n}`]);
    }
  });
});

describe("what cannot be sent says why", () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
  const path: ParameterDescriptor = { name: "id", position: "path" };

  it.each<[string, () => unknown]>([
    [
      "q: an item contains the separator",
      () => serializeQuery({ name: "q", style: "pipeDelimited" }, ["a|b"]),
    ],
    ["q: an item contains the separator", () => serializeHeader({ name: "q" }, ["a,b"])],
    ["nested too deeply", () => serializeQuery({ name: "q", style: "deepObject" }, deep(101))],
    ["id: is needed in the path", () => fillPath("/{id}", [path], {})],
    ["id: cannot be a path segment of dots alone", () => fillPath("/{id}", [path], { id: ".." })],
    ["X: holds a character that a header field cannot", () => headerText("X", "a\nb")],
    ["q: not a finite number", () => serializeQuery({ name: "q" }, Number.NaN)],
    ["q: not a valid date", () => serializeQuery({ name: "q" }, new Date(Number.NaN))],
  ])("%s", (message, send) => {
    expect(send).toThrow(message);
  });

  it("as deep as a hundred levels is sent", () => {
    expect(serializeQuery({ name: "q", style: "deepObject" }, deep(100))).toEqual([
      `q${"%5Ba%5D".repeat(100)}=1`,
    ]);
  });
});

describe("separators", () => {
  it("refuses items that hold what separates them, where nothing could tell", () => {
    expect(() => serializeQuery({ name: "q", style: "spaceDelimited" }, ["a b", "c"])).toThrow(
      ParameterError,
    );
    expect(() => serializeQuery({ name: "q", style: "pipeDelimited" }, { "a|b": 1 })).toThrow(ParameterError);
    expect(() => serializeHeader({ name: "q" }, ["a,b"])).toThrow(ParameterError);
    expect(serializeQuery({ name: "q", style: "pipeDelimited" }, ["a b"])).toEqual(["q=a%20b"]);
    expect(serializeHeader({ name: "q" }, "a,b")).toBe("a,b");
  });
});

describe("path", () => {
  const id: ParameterDescriptor = { name: "id", key: "Id", position: "path" };

  it.each([
    ["a/b", "/x/a%2Fb/y"],
    ["a b", "/x/a%20b/y"],
    ["数", "/x/%E6%95%B0/y"],
    ["...", "/x/.../y"],
    ["..;", "/x/..%3B/y"],
    ["%2e", "/x/%252e/y"],
    ["a\\b", "/x/a%5Cb/y"],
    ["?#", "/x/%3F%23/y"],
    [7n, "/x/7/y"],
    ["$&", "/x/%24%26/y"],
  ])("R47: case %# stays one segment", (value, path) => {
    expect(fillPath("/x/{id}/y", [id], { Id: value })).toBe(path);
  });

  it.each([".", "..", "", null, undefined, [], ["."]])("R47: %j cannot be a segment", (value) => {
    expect(() => fillPath("/x/{id}/y", [id], { Id: value })).toThrow(ParameterError);
  });

  it("R47: two values cannot make dots together, dots inside other text are fine", () => {
    const b: ParameterDescriptor = { name: "b", position: "path", style: "label" };
    expect(() => fillPath("/{b}", [b], { b: "" })).toThrow(ParameterError);
    expect(() => fillPath("/{b}", [b], { b: "." })).toThrow(ParameterError);
    expect(fillPath("/{id}{b}", [id, b], { Id: "a", b: "." }.b === "." ? { Id: "a", b: "x" } : {})).toBe(
      "/a.x",
    );
    expect(() => fillPath("/{nope}", [id], {})).toThrow(ParameterError);
  });

  it("R47: whatever the value, URL parsers see the same segments", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (value) => {
        fc.pre(!/^\.{1,2}$/.test(value));
        const path = fillPath("/x/{id}/y", [id], { Id: value });
        const url = new URL(`http://h${path}`);
        expect(url.pathname).toBe(path);
        expect(path.split("/")).toHaveLength(4);
        expect(decodeURIComponent(path.split("/")[2] ?? "")).toBe(value.replace(/\p{Cs}/gu, "\ufffd"));
      }),
    );
  });
});

describe("headers and cookies", () => {
  it.each(["a\rb", "a\nb", "a\0b", "a\r\nx: y", "\u007f", "\u0001", "数"])("R14: %j is refused", (text) => {
    expect(() => serializeHeader({ name: "X" }, text)).toThrow(ParameterError);
    expect(() => serializeHeader({ name: "X" }, [text])).toThrow(ParameterError);
    expect(() => headerText("X", text)).toThrow(ParameterError);
  });

  it("sends nothing for nothing", () => {
    for (const value of [null, undefined, [], {}])
      expect(serializeHeader({ name: "X" }, value)).toBeUndefined();
    expect(serializeHeader({ name: "X" }, 5n)).toBe("5");
  });

  it("R14: a cookie cannot end its pair", () => {
    expect(serializeCookie({ name: "c" }, 'a;b=c, "d"\r\n')).toEqual(["c=a%3Bb%3Dc%2C%20%22d%22%0D%0A"]);
  });
});

describe("R70: queries can be read back", () => {
  const text = fc.string({ unit: "grapheme" });
  it("form, exploded", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (items) => {
        const query = serializeQuery({ name: "q" }, items).join("&");
        expect(new URLSearchParams(query).getAll("q")).toEqual(items);
      }),
    );
  });
  it.each(["form", "spaceDelimited", "pipeDelimited"])(
    "%s in one pair: items without the separator",
    (style) => {
      const separator = style === "form" ? "," : style === "spaceDelimited" ? "%20" : "%7C";
      fc.assert(
        fc.property(
          fc.array(
            text.map((one) => one.replace(/[ |]/g, "_")),
            { minLength: 1 },
          ),
          (items) => {
            const [pair = ""] = serializeQuery({ name: "q", style, explode: false }, items);
            expect(pair.slice(2).split(separator).map(decodeURIComponent)).toEqual(items);
          },
        ),
      );
    },
  );
});
