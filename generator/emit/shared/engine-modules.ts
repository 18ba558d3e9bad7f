/** Which module of a package holds a module of the client engine. */

/**
 * The first that fits decides. The engine is written in many small modules and emitted in few: a program pays for each
 * module it loads, about a millisecond in Node, and not for their length. Parts stand apart where one program needs
 * only one of them: the platforms, validation, helpers, credentials.
 */
const modules: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^types$/, "types"],
  [/^validation\/ajv$/, "ajv"],
  [/^validation(?:$|\/)/, "validation"],
  [/^credentials\//, "credentials"],
  [/^(?:platform\/node|transport\/(?:node|proxy|compression))$/, "node"],
  [/^(?:platform\/|transport\/fetch(?:-body)?$|hash\/)/, "web"],
  [/^(?:wait|paginate)$/, "helpers"],
  [/^/, "client"],
];

/** `acs/v3`, a path below `runtime/` without its ending, to the name of the emitted module: `client`. */
export function engineModule(path: string): string {
  return modules.find(([pattern]) => pattern.test(path))?.[1] as string;
}

const specifierPattern = /^((?:\.{1,2}\/)+)runtime\/(.+)\.js$/;

/** An import of a module of the engine, as emitters write it: where it is in the package, and its path in the engine. */
export function engineImport(
  specifier: string,
): { readonly specifier: string; readonly path: string } | undefined {
  const found = specifierPattern.exec(specifier);
  if (found === null) return undefined;
  const [, up = "", path = ""] = found;
  return { specifier: `${up}runtime/${engineModule(path)}.js`, path };
}
