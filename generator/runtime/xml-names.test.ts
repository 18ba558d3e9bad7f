import { describe, expect, it } from "vitest";
import type { XmlNames } from "./types.ts";
import { parseXml, writeXml } from "./xml.ts";
import { fromElements, toElements } from "./xml-names.ts";

const node: XmlNames = {
  namespaces: { p: "urn:p", "": "urn:d" },
  properties: {
    id: { name: "@key" },
    tags: { name: "tag" },
    parts: { items: "part", within: { properties: { size: { name: "@size" } } } },
    inner: { name: "p:inner", within: () => node },
  },
};
const write = (value: unknown): string => writeXml("node", toElements(value, node));
const read = (text: string): unknown =>
  parseXml(text, { id: "long", tags: ["string"], parts: [{ size: "number" }], text: "string" }, (root) =>
    fromElements(root, node),
  );
const head = '<?xml version="1.0" encoding="UTF-8"?><node xmlns:p="urn:p" xmlns="urn:d"';

describe("names of elements and attributes", () => {
  it("are written", () => {
    expect(write({ id: 1, tags: ["a", "b"], parts: [{ size: 2 }], text: "t" })).toBe(
      `${head} key="1"><tag>a</tag><tag>b</tag><parts><part size="2"></part></parts><text>t</text></node>`,
    );
    expect(write({ inner: { id: 2 } })).toBe(
      `${head}><p:inner xmlns:p="urn:p" xmlns="urn:d" key="2"></p:inner></node>`,
    );
  });

  it("an attribute's text cannot end it", () => {
    expect(write({ id: 'a"b<c>&\n\t' })).toBe(`${head} key="a&#34;b&#60;c&#62;&#38;&#10;&#9;"></node>`);
    expect(() => writeXml("node", { '@a="1" b': "x" })).toThrow("not an element name");
  });

  it("are read, whatever the prefix", () => {
    expect(
      read('<node key="9007199254740993" z="1"><q:tag>a</q:tag><parts><part size="2"/></parts></node>'),
    ).toEqual({
      id: 9007199254740993n,
      tags: ["a"],
      parts: [{ size: 2 }],
    });
    expect(read("<node><parts/><text>t</text></node>")).toEqual({ parts: [], text: "t" });
    expect(read('<node key="&lt;&amp;"/>')).toEqual({ id: "<&" });
  });

  it("of lists are those of their items, in lists too", () => {
    const list: XmlNames = {
      namespaces: { p: "urn:p" },
      items: { name: "p:row", within: { items: { within: { properties: { id: { name: "@key" } } } } } },
    };
    const text = writeXml("all", toElements([[{ id: 1 }], []], list, "all"));
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><all xmlns:p="urn:p"><p:row><p:row key="1"></p:row></p:row><p:row></p:row></all>',
    );
    const codec = [[{ id: "number" }]] as const;
    const back = (xml: string) => parseXml(xml, codec as never, (root) => fromElements(root, list));
    expect(back(text)).toEqual([[{ id: 1 }], []]);
    expect(back('<all a="1"><row b="2"><row key="3" c="4"/></row></all>')).toEqual([[{ id: 3 }]]);
    expect(writeXml("all", toElements([1], undefined, "all"))).toContain("<all><all>1</all></all>");
    expect(() => writeXml("all", toElements([1], undefined))).toThrow("a list has no element of its own");
  });

  it("members of every object are ordinary names", () => {
    expect(write({ constructor: "a" })).toBe(`${head}><constructor>a</constructor></node>`);
  });
});
