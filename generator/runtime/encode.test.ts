import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64, encodePairs, percentEncode, percentEncodeReserved, utf8, utf8Length } from "./encode.ts";

describe("percentEncode", () => {
  it.each([
    ["-_.~AZaz09", "-_.~AZaz09"],
    ["", ""],
    [" ", "%20"],
    ["!'()*", "%21%27%28%29%2A"],
    ["+&=/?#[]@:;,$%", "%2B%26%3D%2F%3F%23%5B%5D%40%3A%3B%2C%24%25"],
    ["é", "%C3%A9"],
    ["数", "%E6%95%B0"],
    ["🗄️", "%F0%9F%97%84%EF%B8%8F"],
    ["\u200b", "%E2%80%8B"],
    ["\0\r\n", "%00%0D%0A"],
    ["a\ud800b", "a%EF%BF%BDb"],
    ["\udc00", "%EF%BF%BD"],
  ])("R47: %j becomes %s", (text, encoded) => {
    expect(percentEncode(text)).toBe(encoded);
  });

  it("R70: the output is unreserved or %XX, and decodes to the well-formed text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const encoded = percentEncode(text);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(encoded)).toBe(text.replace(/\p{Cs}/gu, "\ufffd"));
      }),
    );
  });
});

describe("percentEncodeReserved", () => {
  it.each([
    [":/?#[]@!$&'()*+,;=", ":/?#[]@!$&'()*+,;="],
    ["a%2Fb%zz%", "a%2Fb%25zz%25"],
    ["%3a%3A", "%3a%3A"],
    ['50% off "é"', "50%25%20off%20%22%C3%A9%22"],
    ["Hello World!", "Hello%20World!"],
    ["\\^`{|}<>", "%5C%5E%60%7B%7C%7D%3C%3E"],
  ])("%j becomes %s", (text, encoded) => {
    expect(percentEncodeReserved(text)).toBe(encoded);
  });

  it("is a fixed point", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = percentEncodeReserved(text);
        expect(percentEncodeReserved(once)).toBe(once);
      }),
    );
  });
});

describe("bytes", () => {
  it("R47: utf8Length counts what utf8 writes", () => {
    const unit = fc.oneof(fc.constantFrom("\ud83d", "\ude00", "é", "数", "a"), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = parts.join("");
        expect(utf8Length(text)).toBe(utf8(text).length);
      }),
    );
  });

  it("base64 agrees with the platform", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      }),
    );
  });

  it("encodePairs can be read back by a form decoder", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })), {
          minLength: 1,
        }),
        (pairs) => {
          const usable = pairs.filter(([name, value]) => name || value);
          expect([...new URLSearchParams(encodePairs(usable))]).toEqual(usable);
        },
      ),
    );
  });
});
