/** Bytes of bundles and of installed packages. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Row } from "./rows.ts";

const name = "@gaiwan/dbs-20190306";
const operation = "CreateGetDBListFromAgentTask";
const call = `import { createGetDBListFromAgentTask } from "${name}/operations/${operation}";
console.log(createClient({}), createGetDBListFromAgentTask);`;

/** `folder`: where the package is installed; `peers`: folder with the other packages. */
export async function sizeRows(folder: string, peers: string | undefined): Promise<Row[]> {
  const lean = `import { createClient } from "${name}/lean"; ${call}`;
  const fetchClient =
    peers !== undefined && existsSync(join(peers, "node_modules/openapi-fetch"))
      ? await bundle(peers, 'import createClient from "openapi-fetch"; console.log(createClient({}));')
      : undefined;
  const ours = {
    lean: await bundle(folder, lean),
    bare: await bundle(folder, lean, true),
    xml: await bundle(folder, `import { xml } from "${name}/lean"; console.log(xml); ${lean}`),
    main: await bundle(folder, `import { createClient } from "${name}"; ${call}`),
  };
  const both = (what: string, mine: Bundle, peer: string, theirs?: Bundle): Row[] => [
    { what, unit: "B min", ours: mine.bytes, peer, theirs: theirs?.bytes },
    { what, unit: "B gzip", ours: mine.gzip, peer, theirs: theirs?.gzip },
  ];
  const unsigned = "openapi-fetch, unsigned";
  const installed = {
    ours: await weigh(folder, name),
    peer: peers && weighed(peers, "@alicloud/openapi-core"),
  };
  return [
    ...both("bundle of one call, /lean, without its validator", ours.bare, unsigned, fetchClient),
    ...both("bundle of one call, /lean", ours.lean, unsigned, fetchClient),
    ...both("bundle of one call, /lean with XML", ours.xml, "/lean", ours.lean),
    ...both("bundle of one call, main entry", ours.main, unsigned, fetchClient),
    {
      what: "install",
      unit: "packages",
      ours: installed.ours.packages,
      peer: "@alicloud/openapi-core",
      theirs: installed.peer ? installed.peer.packages : undefined,
    },
    {
      what: "install",
      unit: "kB",
      ours: installed.ours.bytes / 1000,
      peer: "@alicloud/openapi-core",
      theirs: installed.peer ? installed.peer.bytes / 1000 : undefined,
    },
    {
      what: "install, the engine only (JS)",
      unit: "kB",
      ours: folderBytes(join(folder, "node_modules", name, "dist/runtime"), /\.js$/) / 1000,
      peer: "the whole package",
      theirs: installed.ours.bytes / 1000,
    },
  ];
}

interface Bundle {
  readonly bytes: number;
  readonly gzip: number;
}

/** As a web page gets it. `bare` leaves the validators of requests out. */
async function bundle(folder: string, contents: string, bare = false): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    plugins: bare
      ? [
          {
            name: "bare",
            setup(build) {
              build.onLoad({ filter: /\.request\.js$/ }, () => ({
                contents: `export const validate${operation}Request = undefined;`,
              }));
            },
          },
        ]
      : [],
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error("esbuild wrote nothing");
  return { bytes: output.contents.length, gzip: gzipSync(output.contents, { level: 9 }).length };
}

interface Weight {
  readonly packages: number;
  readonly bytes: number;
}

const weigh = async (folder: string, root: string): Promise<Weight> =>
  weighed(folder, root) ?? { packages: 0, bytes: 0 };

/** A package with all it depends on, as npm lays them out. */
function weighed(folder: string, root: string): Weight | undefined {
  const modules = join(folder, "node_modules");
  if (!existsSync(join(modules, root))) return undefined;
  const seen = new Set<string>();
  const queue = [{ name: root, from: modules }];
  let bytes = 0;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const nested = join(next.from, "node_modules", next.name);
    const path = existsSync(nested) ? nested : join(modules, next.name);
    if (seen.has(path) || !existsSync(path)) continue;
    seen.add(path);
    bytes += folderBytes(path, /./);
    const { dependencies = {} } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as {
      dependencies?: Record<string, string>;
    };
    for (const dependency of Object.keys(dependencies)) queue.push({ name: dependency, from: path });
  }
  return { packages: seen.size, bytes };
}

function folderBytes(folder: string, names: RegExp): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "node_modules") bytes += folderBytes(path, names);
    else if (entry.isFile() && names.test(entry.name)) bytes += statSync(path).size;
  }
  return bytes;
}
