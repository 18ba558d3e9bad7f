/** The generated package as its users get it: built, packed, installed into an empty folder. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../..");

export interface Installed {
  /** Folder with a package.json and the package in node_modules. */
  readonly folder: string;
  /** Paths inside the tarball, sorted. */
  readonly packed: readonly string[];
  readonly tarball: string;
  /** Where it was built and packed. */
  readonly build: string;
  /** Bytes unpacked. */
  readonly size: number;
}

/** Runs a program and returns what it prints; throws with its whole output when it fails. */
export function runProgram(program: string, words: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, [...words], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${words.join(" ")}\n${stdout ?? ""}${stderr ?? ""}`);
  }
}

/** Type-checks with the compiler of this repository, or of another package that has a `bin/tsc`. */
export function typeCheck(
  folder: string,
  project: string,
  compiler = "typescript",
  more: readonly string[] = [],
): string {
  const manifest = createRequire(join(root, "package.json")).resolve(`${compiler}/package.json`);
  return runProgram(process.execPath, [join(dirname(manifest), "bin/tsc"), "-p", project, ...more], folder);
}

const npm = (words: readonly string[], cwd: string): string =>
  runProgram(
    "npm",
    [...words, "--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"],
    cwd,
  );

/** Builds the package in `source` at `<work>/build`, which it returns; both compilers build the same bytes. */
export function buildPackage(source: string, work: string): string {
  const build = join(work, "build");
  cpSync(source, build, { recursive: true, filter: (path) => !path.startsWith(join(source, "dist")) });
  // The package's own devDependencies: the compiler's types of Node.
  symlinkSync(join(root, "node_modules"), join(build, "node_modules"));
  typeCheck(build, "tsconfig.json", "typescript7");
  runProgram(process.execPath, ["bundle.js"], build);
  return build;
}

/** Builds, packs and installs the package in `source` below `work`. */
export function install(source: string, work: string): Installed {
  const build = buildPackage(source, work);
  const [report] = JSON.parse(npm(["pack", "--json", "--pack-destination", work], build)) as {
    filename: string;
    unpackedSize: number;
    files: { path: string }[];
  }[];
  if (report === undefined) throw new Error("npm pack said nothing");
  const folder = join(work, "app");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "name": "app", "private": true, "type": "module" }\n');
  const tarball = join(work, report.filename);
  npm(["install", tarball], folder);
  return {
    folder,
    tarball,
    build,
    size: report.unpackedSize,
    packed: report.files.map((file) => file.path).sort(),
  };
}

/** The readme's examples: text by the name in its `<!-- test: name -->` mark. */
export function readmeExamples(): Map<string, string> {
  const text = readFileSync(join(root, "README.md"), "utf8");
  return new Map(
    [...text.matchAll(/<!-- test: (\S+) -->\n```\w+\n([\s\S]*?)```/g)].map((match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]),
  );
}

/** Writes a tsconfig of the strictest kind that checks `files`, with the ambient types of `types` only. */
export function writeProject(
  folder: string,
  name: string,
  resolution: "nodenext" | "bundler",
  files: readonly string[],
  types: readonly string[] = [],
): void {
  const options = {
    noEmit: true,
    target: "es2022",
    module: resolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    skipLibCheck: false,
    typeRoots: [join(root, "node_modules/@types")],
    types,
  };
  rmSync(join(folder, name), { force: true });
  writeFileSync(join(folder, name), JSON.stringify({ compilerOptions: options, files }, null, 2));
}
