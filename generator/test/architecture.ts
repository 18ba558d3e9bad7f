/** The import table of generator/: which room may import which, and why. */
import { posix } from "node:path";

export interface Room {
  /** Folder under generator/, or a file name for the modules at its root. */
  readonly name: string;
  /** Rooms it may import, each with the reason. */
  readonly rooms: Readonly<Record<string, string>>;
  /** Packages and node modules it may import, each with the reason. */
  readonly packages: Readonly<Record<string, string>>;
}

const irOnly = {
  ir: "the IR is what it reads",
  diagnostics: "it reports",
};
const emitterRooms = {
  ...irOnly,
  "emit/emitter.ts": "the shape of an emitter",
  "emit/shared": "escaping, text building and templates are shared",
  "runtime/types.ts": "descriptors it writes are typed by the runtime",
  "version.ts": "banner",
};

export const rooms: readonly Room[] = [
  {
    name: "diagnostics",
    rooms: { "load/source.ts": "printers look up line and column", ir: "the type of JSON values" },
    packages: {},
  },
  {
    name: "load",
    rooms: { diagnostics: "it reports", ir: "the type of JSON values" },
    packages: {
      yaml: "load owns YAML",
      "node:buffer": "checks that bytes are UTF-8",
      "node:fs": "load reads files",
      "node:path": "load reads files",
      "node:url": "load finds its own assets",
      "node:crypto": "digests of what was read",
    },
  },
  {
    name: "resolve",
    rooms: {
      diagnostics: "it reports",
      ir: "the type of JSON values, path templates",
      "load/source.ts": "what it reads",
    },
    packages: {
      "node:crypto": "digests of what was read",
      "node:path": "an `$id` that is a path is one of a file",
      "node:url": "host names in ASCII",
    },
  },
  {
    name: "ir",
    rooms: {
      diagnostics: "it reports",
      "resolve/document.ts": "what it reads",
      "resolve/operations-of.ts": "which members of a path the check has looked at",
      "resolve/server-address.ts": "how the check reads an address",
      "resolve/security-places.ts": "how the check reads rivals",
      "resolve/closed-composition.ts": "how the check reads a closed choice",
      "resolve/open-tag.ts": "how the check reads a choice by a tag",
      "resolve/json.ts": "what a map and a list are",
    },
    packages: {},
  },
  { name: "emit/emitter.ts", rooms: { diagnostics: "its result reports", ir: "its input" }, packages: {} },
  {
    name: "emit/registry.ts",
    rooms: {
      "emit/emitter.ts": "the list's type",
      "emit/client": "one row of the list",
      "emit/validators": "one row of the list",
      "emit/schemas": "one row of the list",
      "emit/docs": "one row of the list",
      "emit/openapi-types": "one row of the list",
      "emit/package": "one row of the list",
    },
    packages: {},
  },
  {
    name: "emit/shared",
    rooms: { ...irOnly, "emit/emitter.ts": "files and plans" },
    packages: {
      "ts-morph": "parses what was emitted",
      "node:module": "loads the parser by `require`, which is faster",
      handlebars: "renders templates",
    },
  },
  { name: "emit/client", rooms: emitterRooms, packages: {} },
  {
    name: "emit/validators",
    rooms: emitterRooms,
    packages: { ajv: "the compiler of validators", "ajv-formats": "formats" },
  },
  { name: "emit/schemas", rooms: emitterRooms, packages: {} },
  { name: "emit/docs", rooms: emitterRooms, packages: {} },
  {
    name: "emit/openapi-types",
    rooms: emitterRooms,
    packages: { "openapi-typescript": "makes the types", typescript: "its transform returns syntax nodes" },
  },
  { name: "emit/package", rooms: emitterRooms, packages: {} },
  {
    name: "write",
    rooms: {
      diagnostics: "it reports",
      "emit/emitter.ts": "what it writes",
      ir: "the sources a manifest names",
      "version.ts": "the manifest names the version of the tool",
    },
    packages: {
      "node:fs": "write writes",
      "node:path": "write writes",
      "node:crypto": "digests in the manifest",
    },
  },
  {
    name: "gateway",
    rooms: {
      ...irOnly,
      "runtime/types.ts": "the type of a validator's issues",
      "runtime/xml.ts": "reads XML as strictly as clients do",
    },
    packages: {
      "node:http": "it is a server",
      "node:net": "it is a server",
      "node:stream": "it is a server",
      "node:zlib": "it is a server",
      "node:crypto": "it verifies signatures, by an implementation of its own",
    },
  },
  {
    name: "runtime",
    rooms: {},
    packages: {},
  },
  {
    name: "pipeline.ts",
    rooms: {
      diagnostics: "it collects",
      load: "first stage",
      resolve: "second stage",
      ir: "third stage",
      emit: "fourth stage",
      "verifier.ts": "checks what was emitted",
      "version.ts": "banner",
    },
    packages: {},
  },
  {
    name: "verifier.ts",
    rooms: { diagnostics: "it reports", emit: "what it checks" },
    packages: { "node:fs": "is the thread's script there", "node:worker_threads": "the thread" },
  },
  {
    name: "verify-worker.ts",
    rooms: { diagnostics: "it reports", emit: "what it checks", "compile-cache.ts": "it loads the parser" },
    packages: { "node:worker_threads": "it runs in a thread" },
  },
  {
    name: "compile-cache.ts",
    rooms: {},
    packages: { "node:module": "Node keeps the code", "node:url": "its own place" },
  },
  {
    name: "index.ts",
    rooms: {
      "pipeline.ts": "public API",
      diagnostics: "public API",
      ir: "public API",
      emit: "public API",
      write: "public API",
      gateway: "public API",
      load: "public API",
      "version.ts": "public API",
    },
    packages: {},
  },
  { name: "version.ts", rooms: {}, packages: {} },
  {
    name: "cli",
    rooms: {
      "pipeline.ts": "commands run the stages",
      "verifier.ts": "generate checks in a thread",
      "compile-cache.ts": "the binary starts with it",
      diagnostics: "commands print",
      write: "generate writes",
      gateway: "one command is the gateway",
      ir: "commands name operations",
      load: "the type of sources; lines of a payload",
      emit: "the type of emitted files; the validators that `validate` and `gateway` load",
      runtime: "exact JSON for payloads",
      "version.ts": "--version",
    },
    packages: {
      "node:util": "flags",
      "node:fs": "payload files, watching",
      "node:path": "payload files",
      "node:os": "a temporary folder for loaded validators",
      "node:url": "loading validators",
      "<computed>": "loading the emitted validators",
    },
  },
];

/** Node modules of the runtime, by file: everything else in it runs in a browser. */
const runtimeNodeFiles =
  /^runtime\/(platform\/node|transport\/(node|proxy|compression)|credentials\/[\w-]+)\.ts$/;

/** Modules one file alone may import. */
const singleFiles: Readonly<Record<string, readonly string[]>> = {
  "<computed>": ["cli/load-validators.ts"],
};

function roomOf(path: string): Room | undefined {
  return rooms
    .filter((room) => path === room.name || path.startsWith(`${room.name}/`))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** The imports of a file (path below generator/) that the table does not allow, as `file → specifier`. */
export function findViolations(path: string, specifiers: readonly string[]): string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path} is in no room`];
  return specifiers
    .filter((specifier) => !allowed(path, room, specifier))
    .map((specifier) => `${path} → ${specifier}`);
}

function allowed(path: string, room: Room, specifier: string): boolean {
  if (specifier in singleFiles && !singleFiles[specifier]?.includes(path)) return false;
  if (!specifier.startsWith(".")) {
    if (specifier.startsWith("node:") && runtimeNodeFiles.test(path)) return true;
    return Object.keys(room.packages).some((name) => specifier === name || specifier.startsWith(`${name}/`));
  }
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  const own = roomOf(target);
  if (own === room) return true;
  return Object.keys(room.rooms).some((name) => target === name || target.startsWith(`${name}/`));
}
