import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../ir/model.ts";
import { loadAssets } from "../../load/assets.ts";
import type { EmitOptions } from "../emitter.ts";
import { api } from "../shared/test-support/ir.ts";
import { verifyModules } from "../shared/verify.ts";
import { openapiTypesEmitter } from "./emitter.ts";

const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {
    "/a": {
      get: {
        operationId: "a",
        description: "x */ alert(1)\n@ts-nocheck",
        responses: {
          "200": {
            description: "ok",
            content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      A: {
        type: "object",
        properties: {
          id: { type: "integer", format: "int64", example: 9007199254740993n },
          maybe: { type: ["integer", "null"], format: "int64" },
          big: { enum: [1, 9007199254740993n] },
        },
      },
    },
  },
};

const options = (int64: EmitOptions["int64"]): EmitOptions => ({
  int64,
  packageName: "p",
  packageVersion: "1.0.0",
  toolVersion: "0.0.0",
  assets: loadAssets(),
});

describe("openapiTypesEmitter", () => {
  it("R20: keeps integers exact in the document and in the types", async () => {
    const { files, diagnostics } = await openapiTypesEmitter.emit(api({}, document), options("bigint"));
    expect(diagnostics).toEqual([]);
    const [json, types] = files;
    expect(json?.path).toBe("openapi.json");
    expect(json?.text).toContain('"example": 9007199254740993\n');
    expect(types?.path).toBe("src/openapi.ts");
    expect(types?.text).toContain("id?: bigint;");
    expect(types?.text).toContain("maybe?: bigint | null;");
    expect(types?.text).toContain("big?: 1 | 9007199254740993n;");
    expect(await verifyModules(files)).toEqual([]);
  }, 30_000);

  it.each(["string", "number"] as const)("the int64 option makes it a %s", async (int64) => {
    const { files } = await openapiTypesEmitter.emit(api({}, document), options(int64));
    expect(files[1]?.text).toContain(`id?: ${int64};`);
  });

  it("R5: descriptions stay inside their comments", async () => {
    const { files } = await openapiTypesEmitter.emit(api({}, document), options("bigint"));
    expect(files[1]?.text).toContain("x *\\/ alert(1)");
    expect(files[1]?.text).not.toContain("@ts-nocheck");
  });

  it("leaves the document as it is", async () => {
    const before = structuredClone(document);
    await openapiTypesEmitter.emit(api({}, document), options("bigint"));
    expect(document).toEqual(before);
  });
});
