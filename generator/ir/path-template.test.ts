import { describe, expect, it } from "vitest";
import { sentTemplate, splitTemplate } from "./path-template.ts";

describe("splitTemplate", () => {
  it.each([
    ["/a/{b}", { path: "/a/{b}" }],
    ["/?a=b", { path: "/", query: "a=b" }],
    ["/a?", { path: "/a", query: "" }],
    ["/#X-Target=A.B?c", { path: "/", fragment: "X-Target=A.B?c" }],
    ["/a/{b?#}?c={d#}&e#f#g", { path: "/a/{b?#}", query: "c={d#}&e", fragment: "f#g" }],
    ["/a{b", { path: "/a{b" }],
  ])("%s", (template, parts) => {
    expect(splitTemplate(template)).toEqual(parts);
  });
});

it("sentTemplate leaves fragments out", () => {
  expect(sentTemplate("/a?b=c#d")).toBe("/a?b=c");
  expect(sentTemplate("/a#d")).toBe("/a");
  expect(sentTemplate("/{a#b}")).toBe("/{a#b}");
});
