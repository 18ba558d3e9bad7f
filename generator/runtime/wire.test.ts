import { describe, it } from "vitest";
import { wireLaws } from "../test/wire-laws.ts";

describe("laws of the wire formats", () => {
  it.each(wireLaws.map((law) => [law.title, law] as const))("%s", (_title, law) => {
    law.check(200);
  });
});
