/**
 * Reads the top level of an emitted module: a small, strict part of TypeScript's grammar. What emitters never write is
 * a fault here, even where TypeScript takes it: template literals, regular expressions, texts in single quotes,
 * characters other than ASCII outside comments, statements that end by a line break alone.
 *
 * It is what stands between a large document's text and code (R6): ten times faster than a parser, and no
 * weaker at telling which statements there are. Within brackets it only holds strings, comments and brackets together.
 */

export interface ModuleContents {
  readonly declarations: readonly string[];
  /** Specifiers of imports and re-exports. */
  readonly imports: readonly string[];
}

export interface ModuleFault {
  /** Offset into the text. */
  readonly at: number;
  readonly fault: string;
}

/** What a module declares and imports, in order; the first thing that is not as emitters write it. */
export function readModule(text: string): ModuleContents | ModuleFault {
  try {
    return new Reader(text).module();
  } catch (error) {
    if (error instanceof Fault) return { at: error.at, fault: error.message };
    throw error;
  }
}

class Fault extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** `open` is a whole group, from its bracket to the one that closes it. */
type Kind = "word" | "number" | "string" | "open" | "sign" | "end";

interface Token {
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
const modifiers = new Set(["declare", "abstract", "async"]);
/** After these a line may break, and before those. */
const continuing = new Set(["=", "|", "&", ":", ",", "<", "=>"]);
const leading = new Set(["=", "|", "&", ":", ",", ">", ";", "=>"]);
/** After these a brace begins a type, not a body. */
const beforeType = new Set(["=", "|", "&", ":", ",", "<", "=>", "extends", "is", "?"]);

class Reader {
  readonly #text: string;
  #position = 0;
  #peeked: Token | undefined;
  readonly #declarations: string[] = [];
  readonly #imports: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  module(): ModuleContents {
    for (let token = this.#next(); token.kind !== "end"; token = this.#next()) this.#statement(token);
    return { declarations: this.#declarations, imports: this.#imports };
  }

  #statement(first: Token): void {
    if (first.text === "import") {
      this.#from(this.#next());
      return;
    }
    if (first.text !== "export") {
      this.#declaration(first);
      return;
    }
    const token = this.#next();
    const list = token.text === "type" && this.#peek().kind === "open" ? this.#next() : token;
    if (list.text === "*" || list.text === "{") {
      if (list.text === "{" && this.#peek().text === ";") {
        this.#next();
        this.#declarations.push("(export list)");
      } else this.#from(list);
    } else this.#declaration(token);
  }

  /** The rest of an import or re-export: names, `from`, a specifier, `;`. */
  #from(first: Token): void {
    let token = first;
    while (token.kind === "word" || token.text === "*" || token.text === "{" || token.text === ",") {
      token = this.#nextInLine();
    }
    if (token.kind !== "string" || token.text.includes("\\")) throw this.#unexpected(token);
    this.#imports.push(token.text);
    this.#expect(";");
  }

  #declaration(first: Token): void {
    let token = first;
    while (modifiers.has(token.text) && this.#peek().kind === "word") token = this.#nextInLine();
    switch (token.text) {
      case "const":
        this.#constants();
        return;
      case "type":
        this.#name();
        this.#until((next) => next.text === ";", true);
        this.#next();
        return;
      case "function":
        if (this.#peek().text === "*") this.#nextInLine();
        this.#name();
        this.#body();
        return;
      case "interface":
      case "class":
        this.#name();
        this.#body();
        return;
      default:
        throw new Fault(token.start, `a statement that begins with \`${token.text.slice(0, 40)}\``);
    }
  }

  #name(): void {
    const token = this.#nextInLine();
    if (token.kind !== "word") throw this.#unexpected(token);
    this.#unbroken(token);
    this.#declarations.push(token.text);
  }

  /** `a: T = x, b = y;` */
  #constants(): void {
    for (;;) {
      this.#name();
      const isEnd = ({ text }: Token): boolean => text === ";" || text === ",";
      this.#until((next) => next.text === "=" || isEnd(next), true);
      if (this.#peek().text === "=") this.#until(isEnd, false);
      if (this.#next().text === ";") return;
    }
  }

  /** The rest of a declaration that ends with the brace of its body. */
  #body(): void {
    let before = "";
    for (;;) {
      const token = this.#next();
      if (token.kind === "end" || token.text === ";") throw this.#unexpected(token);
      if (token.text === "{" && !beforeType.has(before)) return;
      before = token.text;
      this.#unbroken(token);
    }
  }

  /**
   * Reads on to a token that `stops`, past line breaks at which no statement ends. In a `type`, what stands between `<`
   * and `>` is passed over whole.
   */
  #until(stops: (token: Token) => boolean, type: boolean): void {
    let angle = 0;
    while (angle > 0 || !stops(this.#peek())) {
      const token = this.#next();
      if (token.kind === "end" || token.text === ";") throw this.#unexpected(token);
      if (type && token.text === "<") angle += 1;
      if (type && token.text === ">") angle -= 1;
      if (angle <= 0) this.#unbroken(token);
    }
  }

  #unbroken(token: Token): void {
    const next = this.#peek();
    if (!next.fresh || next.kind === "end") return;
    if (continuing.has(token.text) || leading.has(next.text)) return;
    throw new Fault(next.start, "a line break inside a statement");
  }

  #expect(text: string): void {
    const token = this.#next();
    if (token.text !== text) throw this.#unexpected(token);
  }

  #unexpected(token: Token): Fault {
    return new Fault(
      token.start,
      token.kind === "end" ? "its end in a statement" : `an unexpected \`${token.text.slice(0, 40)}\``,
    );
  }

  #peek(): Token {
    this.#peeked ??= this.#read();
    return this.#peeked;
  }

  #next(): Token {
    const token = this.#peek();
    this.#peeked = undefined;
    return token;
  }

  #nextInLine(): Token {
    const token = this.#next();
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
