import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { gaiwan } from "../test/support/cli.ts";
import { inFolder } from "../test/support/folders.ts";

const hint = "  hint: look at the rights of the folder and the room on the disk, or name another place.\n";

it("what the system refuses is told with its place, and is no fault of the tool", async () => {
  await inFolder(async (folder) => {
    const spec = join(folder, "openapi.json");
    writeFileSync(spec, JSON.stringify({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {} }));
    const out = join(spec, "out");
    const said = await gaiwan(["generate", spec, "--out", out]);
    expect(said.code).toBe(1);
    expect(said.stderr).toContain(`gaiwan: ${out}: not a directory (ENOTDIR, lstat)\n${hint}`);
  });
});

it.runIf(process.platform === "linux")("a folder that cannot be made is no reason to wait", async () => {
  await inFolder(async (folder) => {
    const spec = join(folder, "openapi.json");
    writeFileSync(spec, JSON.stringify({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {} }));
    const said = await gaiwan(["generate", spec, "--out", "/proc/none/out"]);
    expect(said.code).toBe(1);
    expect(said.stderr).toContain(`gaiwan: /proc/none: no such file or directory (ENOENT, mkdir)\n${hint}`);
  });
});
