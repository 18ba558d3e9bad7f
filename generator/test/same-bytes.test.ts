/** The same document gives the same bytes, wherever and however the tool runs (R21, R86). */
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { dbsPackage, dbsSpec } from "./support/dbs.ts";
import { copyFolder, inFolder, readFolder } from "./support/folders.ts";

const root = join(import.meta.dirname, "../..");
const program = [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "generator/cli/main.ts")];

/** Settings of a run that output must not depend on. */
const places = [
  {
    folder: "with space ü",
    env: { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" },
    umask: 0o077,
    crlf: false,
  },
  {
    folder: "zh",
    env: { LC_ALL: "zh_CN.UTF-8", TZ: "America/St_Johns", NO_COLOR: "1" },
    umask: 0o002,
    crlf: true,
  },
] as const;

it("R21, R86: in any folder, locale and time zone, with any umask and line ends", {
  timeout: 120_000,
}, async () => {
  await inFolder(async (home) => {
    const outputs = await Promise.all(
      places.map(async ({ folder, env, umask, crlf }) => {
        const place = join(home, folder);
        mkdirSync(place);
        copyFolder(dirname(dbsSpec), join(place, "spec"));
        if (crlf) {
          for (const [path, text] of readFolder(join(place, "spec"))) {
            writeFileSync(join(place, "spec", path), text.replace(/\r?\n/g, "\r\n"));
          }
        }
        const words = ["generate", "spec/openapi.yaml", "--out", "out"];
        const shell = `umask ${umask.toString(8)} && exec "$0" "$@"`;
        await promisify(execFile)("sh", ["-c", shell, process.execPath, ...program, ...words], {
          cwd: place,
          env: { PATH: process.env["PATH"], HOME: place, ...env },
        });
        return readFolder(join(place, "out"));
      }),
    );
    const written = [...readFolder(dbsPackage)].filter(([path]) => !/^(?:dist|node_modules)\//.test(path));
    const committed = new Map(written);
    for (const [index, output] of outputs.entries()) {
      expect([...output.keys()]).toEqual([...committed.keys()]);
      const differing = [...output]
        .filter(([path, text]) => text !== committed.get(path))
        .map(([path]) => path);
      // The manifest has the hashes of the document's files, which other line ends change.
      expect(differing).toEqual(places[index]?.crlf ? ["manifest.json"] : []);
    }
  });
});
