import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeHash } from "../platform/node.ts";
import { sha1 } from "./sha1.ts";
import { sha256 } from "./sha256.ts";
import { webHash } from "./web.ts";

const digest = (name: string, data: Uint8Array) => createHash(name).update(data).digest("hex");
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("digests against node:crypto", () => {
  it("agree at every length around the block limits", () => {
    for (let length = 0; length < 260; length++) {
      const data = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255);
      expect(text(sha256(data))).toBe(digest("sha256", data));
      expect(text(sha1(data))).toBe(digest("sha1", data));
    }
  });

  it("agree on random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700, size: "max" }), (data) => {
        expect(webHash.sha256(data)).toBe(digest("sha256", data));
        expect(text(sha1(data))).toBe(digest("sha1", data));
      }),
      { numRuns: 300 },
    );
  });

  it("agree on HMACs with keys shorter and longer than a block", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 150, unit: "binary", size: "max" }),
        fc.string({ maxLength: 300, size: "max" }),
        (key, data) => {
          const keyBytes = Buffer.from(key, "utf8");
          for (const hash of [webHash, nodeHash]) {
            expect(hash.hmacSha256(key, data)).toBe(
              createHmac("sha256", keyBytes).update(data).digest("hex"),
            );
            expect(hash.hmacSha1(key, data)).toBe(createHmac("sha1", keyBytes).update(data).digest("base64"));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("agree on HMACs with any ASCII key and text with lone surrogates", () => {
    const ascii = fc.string({
      unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
      maxLength: 70,
    });
    const anyText = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(ascii, anyText, (key, data) => {
        for (const hash of [webHash, nodeHash]) {
          expect(hash.hmacSha1(key, data)).toBe(createHmac("sha1", key).update(data).digest("base64"));
          expect(hash.hmacSha256(key, data)).toBe(createHmac("sha256", key).update(data).digest("hex"));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("agree on ASCII keys around the block limit, with the key changing between calls", () => {
    for (const length of [0, 1, 63, 64, 65, 131, 1, 64]) {
      const key = "k".repeat(length);
      for (const data of ["", "text", "\u00e9\ud83c\udf75".repeat(40)]) {
        for (const hash of [webHash, nodeHash]) {
          expect(hash.hmacSha256(key, data)).toBe(createHmac("sha256", key).update(data).digest("hex"));
          expect(hash.hmacSha1(key, data)).toBe(createHmac("sha1", key).update(data).digest("base64"));
        }
      }
    }
  });

  it("does not read outside a view into a larger buffer", () => {
    const whole = new Uint8Array(100).fill(7);
    const view = whole.subarray(3, 50);
    expect(webHash.sha256(view)).toBe(digest("sha256", view));
  });

  it("hashes one megabyte", () => {
    const data = new Uint8Array(1 << 20).fill(97);
    expect(webHash.sha256(data)).toBe(digest("sha256", data));
  });
});
