/** Regular expressions as trees: enough of the syntax to judge how a backtracking engine runs them. */

export type PatternNode =
  /** One character out of a set; bit i is the i-th character of the sample alphabet. */
  | { readonly kind: "set"; readonly mask: bigint }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly part: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: "start" | "end" }
  | { readonly kind: "look"; readonly part: PatternNode }
  /** A back reference: any text, any number of times. */
  | { readonly kind: "reference" };

/**
 * Parses a pattern that the engine has accepted under `flags`. Sets are taken over an alphabet of ASCII, of the
 * characters the pattern names, and of a few others that stand for the rest: two sets that share a character
 * share one of these, because one of two overlapping ranges begins or ends in the other.
 * Undefined when groups are nested too deep.
 */
export function parsePattern(source: string, flags: string): PatternNode | undefined {
  return new Parser(source, flags).parse();
}

const others = [
  "\u00a0",
  "\u00e9",
  "\u0130",
  "\u0416",
  "\u2028",
  "\u4e2d",
  "\uff11",
  "\u{1f600}",
  "\u{10ffff}",
];

const maxDepth = 100;

class Parser {
  readonly #source: string;
  readonly #flags: string;
  readonly #alphabet: readonly string[];
  readonly #masks = new Map<string, bigint>();
  #at = 0;
  #depth = 0;
  #isTooDeep = false;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const named = [...source].filter((character) => character > "\x7f");
    const escaped = [...source.matchAll(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi)]
      .map((match) => Number.parseInt(match[1] ?? match[2] ?? match[3] ?? "0", 16))
      .filter((code) => code > 127 && code <= 0x10ffff)
      .map((code) => String.fromCodePoint(code));
    this.#alphabet = [...new Set([...ascii, ...others, ...named, ...escaped])];
  }

  parse(): PatternNode | undefined {
    const pattern = this.#choice();
    return this.#isTooDeep ? undefined : pattern;
  }

  #choice(): PatternNode {
    const parts = [this.#sequence()];
    while (this.#take("|")) parts.push(this.#sequence());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: "choice", parts };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.#source.length && !/^[|)]/.test(this.#rest(1))) parts.push(this.#repeated());
    return { kind: "sequence", parts };
  }

  #repeated(): PatternNode {
    let node = this.#atom();
    for (;;) {
      const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(this.#rest(24));
      if (match === null) return node;
      this.#at += match[0].length;
      const [, sign, low, comma, high] = match;
      const min = sign === undefined ? Number(low) : sign === "+" ? 1 : 0;
      const open = sign === undefined ? comma !== undefined && high === "" : sign !== "?";
      const max = open
        ? Number.POSITIVE_INFINITY
        : sign === "?"
          ? 1
          : Number(comma === undefined ? low : high);
      node = { kind: "repeat", part: node, min, max };
    }
  }

  #atom(): PatternNode {
    const group = /^\((?:\?(?:(:)|([=!])|(<[=!])|<[^>]*>))?/.exec(this.#rest(80));
    if (group !== null) {
      this.#at += group[0].length;
      if (++this.#depth > maxDepth) this.#isTooDeep = true;
      const part: PatternNode = this.#isTooDeep ? { kind: "start" } : this.#choice();
      this.#depth--;
      this.#take(")");
      return group[2] !== undefined || group[3] !== undefined ? { kind: "look", part } : part;
    }
    if (this.#take("^")) return { kind: "start" };
    if (this.#take("$")) return { kind: "end" };
    const token =
      /^(?:\\(?:[bB]|[1-9]\d*|k<[^>]*>)|\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S])/u.exec(
        this.#rest(),
      )?.[0] ?? this.#rest(1);
    this.#at += token.length;
    if (/^\\[bB]$/.test(token)) return { kind: "sequence", parts: [] };
    if (/^\\(?:[1-9]|k<)/.test(token)) return { kind: "reference" };
    return { kind: "set", mask: this.#mask(token) };
  }

  #mask(token: string): bigint {
    const known = this.#masks.get(token);
    if (known !== undefined) return known;
    const all = (1n << BigInt(this.#alphabet.length)) - 1n;
    let mask = all;
    try {
      const expression = new RegExp(`^(?:${token})$`, this.#flags);
      mask = 0n;
      for (const [index, character] of this.#alphabet.entries()) {
        if (expression.test(character)) mask |= 1n << BigInt(index);
      }
      // A set of characters the alphabet lacks is held to overlap with every other.
      if (mask === 0n && token !== "[]") mask = all;
    } catch {
      mask = all;
    }
    this.#masks.set(token, mask);
    return mask;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #rest(length?: number): string {
    return this.#source.slice(this.#at, length === undefined ? undefined : this.#at + length);
  }
}
