import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ApiError, oneLine } from "./errors.ts";
import { checkHeaders, lowerCase, mediaTypeOf, userAgent } from "./headers.ts";

const answer = { status: 400, contentType: "text/plain", headers: { a: "secret" }, body: { deep: "secret" } };

describe("ApiError", () => {
  const error = new ApiError("service", "Code", "what\nwent wrong", {
    status: 400,
    requestId: "id",
    retryAfter: undefined,
    cause: new Error("secret"),
    answer,
    sent: true,
    stale: false,
  });

  it("R32: has kind, code and what is known, and an own property for nothing else", () => {
    expect(error).toMatchObject({ kind: "service", code: "Code", status: 400, requestId: "id" });
    expect(error.message).toBe("what\\u000awent wrong");
    expect(Object.keys(error)).toEqual(["kind", "code", "status", "requestId"]);
    expect("retryAfter" in error).toBe(false);
    expect([error.cause instanceof Error, error.answer, error.sent, error.stale]).toEqual([
      true,
      answer,
      true,
      false,
    ]);
    expect(error.body).toBe(answer.body);
    expect(new ApiError("parse", "parse", "text").body).toBeUndefined();
    expect(error.name).toBe("ApiError");
    expect(Object.keys(ApiError.prototype)).toEqual([]);
  });

  it("R32: properties can be added and changed, as the engine does", () => {
    Object.assign(error, { status: 503, attempts: 2 });
    expect(error).toMatchObject({ status: 503, attempts: 2 });
    Object.defineProperty(error, "status", { value: 400 });
  });

  it("R34: prints neither cause nor answer", () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "ApiError",
      message: "what\\u000awent wrong",
      kind: "service",
      code: "Code",
      status: 400,
      requestId: "id",
      attempts: 2,
    });
    const printed = inspect(error);
    expect(printed).toContain("ApiError: what\\u000awent wrong");
    expect(printed).toContain('"code":"Code"');
    expect(`${JSON.stringify(error)}${printed}`).not.toContain("secret");
  });

  it("R35: a message is at most 1,000 characters, escapes included", () => {
    expect(oneLine("a".repeat(2000))).toBe("a".repeat(1000));
    expect(oneLine("\n".repeat(2000))).toHaveLength(1000);
    expect(oneLine("\u202e\ud800\u2028")).toBe("\\u202e\\ud800\\u2028");
  });
});

describe("header fields", () => {
  it("R14: names are tokens, values have no control characters; the error shows neither", () => {
    expect(() => checkHeaders({ "x-a!#$%&'*+.^_`|~": "a\tb é" })).not.toThrow();
    for (const [name, value] of [
      ["x y", "a"],
      ["", "a"],
      ["x:", "a"],
      ["x", "a\r\nb"],
      ["x", "\0"],
      ["x", "\x7f"],
      ["x", "\u0100"],
    ]) {
      expect(() => checkHeaders({ [name as string]: value as string })).toThrow("not a header field");
    }
    expect(() => checkHeaders({ "x\n-y": "secret" })).toThrow(/^x\?-y: not a header field$|x\?-y/);
  });

  it("names in lower case, none where there are none", () => {
    expect(lowerCase({ "X-Big": "A" })).toEqual({ "x-big": "A" });
    expect(lowerCase()).toEqual({});
  });

  it("R51: a product token of package and version", () => {
    expect(userAgent("@scope/na me", "1.0.0")).toBe("scope-na-me/1.0.0");
    expect(userAgent("a@b", "2")).toBe("a-b/2");
  });

  it("a media type without parameters, spaces and case", () => {
    expect(mediaTypeOf({ "content-type": " Application/JSON ; charset=utf-8\n; x=y" })).toBe(
      "application/json",
    );
    expect(mediaTypeOf({})).toBe("");
  });
});
