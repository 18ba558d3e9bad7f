/** One module of validators while it is written: functions and constants, each text once, and what it imports. */
import { propertyAccess, stringLiteral } from "../shared/escape.ts";
import type { Side } from "../shared/named-schemas.ts";

/**
 * Names come from four scopes that cannot meet: helpers of the runtime, `is_X`/`in_X`, exports, and those made here.
 * The last are taken from what they stand for, so that a schema's change touches the lines of what changed and no
 * others: `o_Items` checks the members below `Items`, `t_Items` is its table, `r_Items` comes back to it, `f_…` and `c_…` go by their own text.
 */
export class Unit {
  readonly helpers = new Set<string>();
  /** Shared checks used here, by function name. */
  readonly references = new Map<string, { readonly schema: string; readonly side: Side }>();
  readonly declarations: { readonly name: string; readonly text: string }[] = [];
  readonly #byText = new Map<string, string>();
  readonly #taken = new Set<string>();

  helper(name: string): string {
    this.helpers.add(name);
    return name;
  }

  /** Name of a function with this body; parameters are those of a check unless given. */
  define(body: string, parameters = "v,e,p,k"): string {
    const text = `(${parameters}){${body}}`;
    return this.#once(text, `f_${digest(text)}`, (name) => `function ${name}${text}\n`);
  }

  /** Name of a check of the members below `path`. */
  defineMembers(body: string, path: string): string {
    const text = `(v,e,p,k){${body}}`;
    return this.#once(text, `o_${path}`, (name) => `function ${name}${text}\n`);
  }

  /** Name of a constant. `text` is an expression without effect. */
  constant(text: string): string {
    return this.#once(text, `c_${digest(text)}`, (name) => `const ${name}=${text};\n`);
  }

  /** Name of an object that lists the members below `path`, one a line. */
  table(entries: readonly string[], path: string): string {
    const text = `{__proto__:null,\n${entries.map((entry) => `${entry},\n`).join("")}}`;
    return this.#once(text, `t_${path}`, (name) => `const ${name}=${text};\n`);
  }

  /** As `define`, under a name of the caller's. */
  declare(name: string, text: string): void {
    this.declarations.push({ name, text });
  }

  /** A name for what is declared later. */
  reserve(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}_${count}`;
    this.#taken.add(name);
    return name;
  }

  #once(key: string, wanted: string, write: (name: string) => string): string {
    const known = this.#byText.get(key);
    if (known !== undefined) return known;
    const name = this.reserve(wanted);
    this.#byText.set(key, name);
    this.declarations.push({ name, text: write(name) });
    return name;
  }
}

/** FNV-1a of a text in base 36: short, and the same wherever the text stands. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Members that every object inherits: reading them needs a look at whose they are. */
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), "__proto__"]);

/** Expression that reads a member of `d`, undefined where it is not its own. */
export function memberAccess(unit: Unit, name: string): string {
  return inherited.has(name) ? `${unit.helper("own")}(d,${stringLiteral(name)})` : `d${propertyAccess(name)}`;
}

/** The step of a member's path: `/name`, `!name` where it must be there. */
export function stepLiteral(name: string, required: boolean): string {
  const token = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return stringLiteral(`${required ? "!" : "/"}${token}`);
}
