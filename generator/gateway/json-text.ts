/** JSON text with exact integers both ways. */

/**
 * Writes a value. Integers of type bigint keep every digit; undefined members and functions are left out.
 * `toJSON` is honoured, so that dates come out as JSON.stringify writes them.
 */
export function writeJson(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item)).join(",")}]`;
  if ("toJSON" in value && typeof value.toJSON === "function") return writeJson(value.toJSON());
  const members: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined || typeof member === "function") continue;
    members.push(`${JSON.stringify(name)}:${writeJson(member)}`);
  }
  return `{${members.join(",")}}`;
}

const maxDepth = 200;
const token =
  /[ \t\n\r]*(?:([{}[\],:])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

/**
 * Reads a text; undefined where it is not JSON or nests deeper than 200. Integers beyond 2^53 become bigint,
 * objects have no prototype.
 */
export function readJson(text: string): { readonly value: unknown } | undefined {
  let position = 0;
  let failed = false;
  const next = (): RegExpExecArray | undefined => {
    token.lastIndex = position;
    const match = token.exec(text);
    if (match === null) return undefined;
    position = token.lastIndex;
    return match;
  };
  const fail = (): undefined => {
    failed = true;
    return undefined;
  };
  const readValue = (match: RegExpExecArray | undefined, depth: number): unknown => {
    if (match === undefined || depth > maxDepth) return fail();
    if (match[2] !== undefined) return JSON.parse(match[2]);
    if (match[3] !== undefined) return readNumber(match[3]);
    if (match[4] !== undefined) return JSON.parse(match[4]);
    if (match[1] === "{") return readObject(depth);
    if (match[1] === "[") return readArray(depth);
    return fail();
  };
  const readObject = (depth: number): unknown => {
    const object: Record<string, unknown> = Object.create(null);
    let match = next();
    if (match?.[1] === "}") return object;
    while (!failed) {
      if (match?.[2] === undefined || next()?.[1] !== ":") return fail();
      object[JSON.parse(match[2])] = readValue(next(), depth + 1);
      const end = next()?.[1];
      if (end === "}") return object;
      if (end !== ",") return fail();
      match = next();
    }
    return undefined;
  };
  const readArray = (depth: number): unknown => {
    const items: unknown[] = [];
    let match = next();
    if (match?.[1] === "]") return items;
    while (!failed) {
      items.push(readValue(match, depth + 1));
      const end = next()?.[1];
      if (end === "]") return items;
      if (end !== ",") return fail();
      match = next();
    }
    return undefined;
  };
  const value = readValue(next(), 0);
  if (failed || /[^ \t\n\r]/.test(text.slice(position))) return undefined;
  return { value };
}

function readNumber(text: string): number | bigint {
  const value = Number(text);
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}
