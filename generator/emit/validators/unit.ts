/** One module of validators while it is written: functions and constants, each text once, and what it imports. */
import { propertyAccess, stringLiteral } from "../shared/escape.ts";
import type { Side } from "../shared/named-schemas.ts";

/** Names come from four scopes that cannot meet: helpers of the runtime, `is_X`/`in_X`, `f1`/`c1`, exports. */
export class Unit {
  readonly helpers = new Set<string>();
  /** Shared checks used here, by function name. */
  readonly references = new Map<string, { readonly schema: string; readonly side: Side }>();
  readonly declarations: { readonly name: string; readonly text: string }[] = [];
  readonly #byText = new Map<string, string>();
  #count = 0;

  helper(name: string): string {
    this.helpers.add(name);
    return name;
  }

  /** Name of a function with this body; parameters are those of a check unless given. */
  define(body: string, parameters = "v,e,p,k"): string {
    return this.#once(`(${parameters}){${body}}`, "f", (name, text) => `function ${name}${text}\n`);
  }

  /** Name of a constant. `text` is an expression without effect. */
  constant(text: string): string {
    return this.#once(text, "c", (name) => `const ${name}=${text};\n`);
  }

  /** As `define`, under a name of the caller's. */
  declare(name: string, text: string): void {
    this.declarations.push({ name, text });
  }

  #once(key: string, prefix: string, write: (name: string, text: string) => string): string {
    const known = this.#byText.get(key);
    if (known !== undefined) return known;
    const name = `${prefix}${++this.#count}`;
    this.#byText.set(key, name);
    this.declarations.push({ name, text: write(name, key) });
    return name;
  }
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
