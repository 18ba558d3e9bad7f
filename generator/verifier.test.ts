import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EmittedFile } from "./emit/emitter.ts";
import { chooseVerifier, createPartialVerifier, createVerifier } from "./verifier.ts";
import { writtenBefore } from "./write/manifest.ts";
import { writeOutput } from "./write/write.ts";

const good: EmittedFile = { path: "src/a.ts", text: "export const a = 1;\n" };
const broken: EmittedFile = { path: "src/b.ts", text: "export const b = ;\n" };

let out = "";
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "gaiwan-"));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

it("R6: finds what is wrong, whatever the size of the document", async () => {
  for (const bytes of [0, 2_000_000]) {
    const verifier = chooseVerifier(bytes)();
    verifier.add([good]);
    verifier.add([{ path: "src/b.ts", text: 'export const b = ";\n' }]);
    const [found, ...more] = await verifier.finish();
    verifier.stop();
    expect(found?.message).toContain("src/b.ts");
    expect(more).toEqual([]);
  }
});

describe("a run over the output of an earlier one (R6)", () => {
  it("knows what this version wrote, byte for byte, and nothing else", () => {
    expect(writtenBefore(out)).toBeUndefined();
    writeOutput(out, [good], { sources: [] });
    const known = writtenBefore(out);
    expect(known?.(good)).toBe(true);
    expect(known?.({ ...good, text: "export const a = 2;\n" })).toBe(false);
    expect(known?.(broken)).toBe(false);
    const manifest = join(out, "manifest.json");
    const text = readFileSync(manifest, "utf8");
    writeFileSync(manifest, text.replace(/("version": ")[^"]+/, "$10.0.0"));
    expect(writtenBefore(out)).toBeUndefined();
    writeFileSync(manifest, "{}");
    expect(writtenBefore(out)).toBeUndefined();
  });

  it("checks what is not known, and starts no check where all is", async () => {
    let started = 0;
    const start = () => {
      started += 1;
      return createVerifier();
    };
    const idle = createPartialVerifier(() => true, start);
    idle.add([good, broken]);
    expect(await idle.finish()).toEqual([]);
    idle.stop();
    expect(started).toBe(0);

    const partial = createPartialVerifier((file) => file === good, start);
    partial.add([good, { path: "README.md", text: "no script" }]);
    partial.add([broken]);
    const [found, ...more] = await partial.finish();
    expect(found?.code).toBe("internal/emitted-module");
    expect(found?.message).toContain("src/b.ts");
    expect(more).toEqual([]);
    expect(started).toBe(1);
  });
});
