/**
 * Tokens of the top level of an emitted module, for `read-module.ts`: a bracket comes with all that it encloses, in which
 * strings, comments and brackets are held together. Only what emitters write is known.
 */

/** What is not as emitters write it. */
export class Fault extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** `open` is a whole group, from its bracket to the one that closes it. */
type Kind = "word" | "number" | "string" | "open" | "sign" | "end";

export interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly start: number;
  /** Whether it begins a line. */
  readonly fresh: boolean;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** All that matters between brackets. */
const special = /["'`\\/()[\]{}#@]|[^\n -~]/g;
const wordPattern = /[A-Za-z_$][\w$]*/y;
const numberPattern = /\d[\w.]*/y;
const signs = /=>|[=|&:,;<>.?!*+~%^-]/y;

export class Tokens {
  readonly #text: string;
  #position = 0;
  #peeked: Token | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  peek(): Token {
    this.#peeked ??= this.#read();
    return this.#peeked;
  }

  next(): Token {
    const token = this.peek();
    this.#peeked = undefined;
    return token;
  }

  nextInLine(): Token {
    const token = this.next();
    if (token.fresh) throw new Fault(token.start, "a line break inside a statement");
    return token;
  }

  #read(): Token {
    const from = this.#position;
    const start = this.#skipSpace();
    const fresh = from === 0 || this.#text.slice(from, start).includes("\n");
    if (start >= this.#text.length) return { kind: "end", text: "", start, fresh };
    const sign = this.#text.charAt(start);
    if (sign === '"') {
      this.#position = this.#stringEnd(start);
      return { kind: "string", text: this.#text.slice(start + 1, this.#position - 1), start, fresh };
    }
    if (Object.hasOwn(closing, sign)) {
      this.#position = this.#groupEnd(start);
      return { kind: "open", text: sign, start, fresh };
    }
    for (const [kind, pattern] of [
      ["word", wordPattern] as const,
      ["number", numberPattern] as const,
      ["sign", signs] as const,
    ]) {
      pattern.lastIndex = start;
      const [text] = pattern.exec(this.#text) ?? [];
      if (text === undefined) continue;
      this.#position = start + text.length;
      return { kind, text, start, fresh };
    }
    throw new Fault(start, `an unexpected \`${sign}\``);
  }

  /** Past spaces, line breaks and comments. */
  #skipSpace(): number {
    let at = this.#position;
    for (;;) {
      const sign = this.#text.charAt(at);
      if (sign === " " || sign === "\n") at += 1;
      else if (sign === "/") at = this.#commentEnd(at);
      else return at;
    }
  }

  #commentEnd(start: number): number {
    const sign = this.#text.charAt(start + 1);
    const end =
      sign === "/"
        ? this.#text.indexOf("\n", start)
        : sign === "*"
          ? this.#text.indexOf("*/", start + 2)
          : start;
    if (end === start) throw new Fault(start, "an unexpected `/`");
    if (end === -1) {
      if (sign === "/") return this.#text.length;
      throw new Fault(start, "a comment without an end");
    }
    const breaks = /[\r\u2028\u2029]/.exec(this.#text.slice(start, end));
    if (breaks !== null) throw new Fault(start + breaks.index, "a line break of another kind in a comment");
    return sign === "/" ? end : end + 2;
  }

  /** Double-quoted, in ASCII, on one line. */
  #stringEnd(start: number): number {
    const text = this.#text;
    for (let at = start + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) return at + 1;
      if (code === 0x5c) at += 1;
      if (code < 0x20 || code > 0x7e) throw new Fault(at, "a string that is not in ASCII");
    }
    throw new Fault(start, "a string without an end");
  }

  /** The end of a group of brackets, whatever is in it. */
  #groupEnd(start: number): number {
    const open: string[] = [];
    special.lastIndex = start;
    for (let found = special.exec(this.#text); found !== null; found = special.exec(this.#text)) {
      const [sign] = found;
      const at = found.index;
      const close = closing[sign];
      if (close !== undefined) open.push(close);
      else if (sign === '"') special.lastIndex = this.#stringEnd(at);
      else if (sign === "/") special.lastIndex = this.#commentEnd(at);
      else if (sign === open.at(-1)) {
        open.pop();
        if (open.length === 0) return at + 1;
      } else throw new Fault(at, `an unexpected \`${sign}\``);
    }
    throw new Fault(start, "a bracket that is not closed");
  }
}
