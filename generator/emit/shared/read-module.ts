/**
 * Reads the top level of an emitted module: a small, strict part of TypeScript's grammar. What emitters never write is
 * a fault here, even where TypeScript takes it: template literals, regular expressions, texts in single quotes,
 * characters other than ASCII outside comments, statements that end by a line break alone.
 *
 * It is what stands between a large document's text and code (R6): ten times faster than a parser, and no
 * weaker at telling which statements there are. Within brackets it only holds strings, comments and brackets together.
 */
import { Fault, type Token, Tokens } from "./module-tokens.ts";

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

const modifiers = new Set(["declare", "abstract", "async"]);
/** After these a line may break, and before those. */
const continuing = new Set(["=", "|", "&", ":", ",", "<", "=>"]);
const leading = new Set(["=", "|", "&", ":", ",", ">", ";", "=>", "extends"]);
/** After these a brace begins a type, not a body. */
const beforeType = new Set(["=", "|", "&", ":", ",", "<", "=>", "extends", "is", "?"]);

class Reader {
  readonly #tokens: Tokens;
  readonly #declarations: string[] = [];
  readonly #imports: string[] = [];

  constructor(text: string) {
    this.#tokens = new Tokens(text);
  }

  module(): ModuleContents {
    for (let token = this.#tokens.next(); token.kind !== "end"; token = this.#tokens.next())
      this.#statement(token);
    return { declarations: this.#declarations, imports: this.#imports };
  }

  #statement(first: Token): void {
    if (first.text === "import") {
      this.#from(this.#tokens.next());
      return;
    }
    if (first.text !== "export") {
      this.#declaration(first);
      return;
    }
    const token = this.#tokens.next();
    const list = token.text === "type" && this.#tokens.peek().kind === "open" ? this.#tokens.next() : token;
    if (list.text === "*" || list.text === "{") {
      if (list.text === "{" && this.#tokens.peek().text === ";") {
        this.#tokens.next();
        this.#declarations.push("(export list)");
      } else this.#from(list);
    } else this.#declaration(token);
  }

  /** The rest of an import or re-export: names, `from`, a specifier, `;`. */
  #from(first: Token): void {
    let token = first;
    while (token.kind === "word" || token.text === "*" || token.text === "{" || token.text === ",") {
      token = this.#tokens.nextInLine();
    }
    if (token.kind !== "string" || token.text.includes("\\")) throw this.#unexpected(token);
    this.#imports.push(token.text);
    this.#expect(";");
  }

  #declaration(first: Token): void {
    let token = first;
    while (modifiers.has(token.text) && this.#tokens.peek().kind === "word")
      token = this.#tokens.nextInLine();
    switch (token.text) {
      case "const":
        this.#constants();
        return;
      case "type":
        this.#name();
        this.#until((next) => next.text === ";", true);
        this.#tokens.next();
        return;
      case "function":
        if (this.#tokens.peek().text === "*") this.#tokens.nextInLine();
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
    const token = this.#tokens.nextInLine();
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
      if (this.#tokens.peek().text === "=") this.#until(isEnd, false);
      if (this.#tokens.next().text === ";") return;
    }
  }

  /** The rest of a declaration that ends with the brace of its body. */
  #body(): void {
    let before = "";
    for (;;) {
      const token = this.#tokens.next();
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
    while (angle > 0 || !stops(this.#tokens.peek())) {
      const token = this.#tokens.next();
      if (token.kind === "end" || token.text === ";") throw this.#unexpected(token);
      if (type && token.text === "<") angle += 1;
      if (type && token.text === ">") angle -= 1;
      if (angle <= 0) this.#unbroken(token);
    }
  }

  #unbroken(token: Token): void {
    const next = this.#tokens.peek();
    if (!next.fresh || next.kind === "end") return;
    if (continuing.has(token.text) || leading.has(next.text)) return;
    throw new Fault(next.start, "a line break inside a statement");
  }

  #expect(text: string): void {
    const token = this.#tokens.next();
    if (token.text !== text) throw this.#unexpected(token);
  }

  #unexpected(token: Token): Fault {
    return new Fault(
      token.start,
      token.kind === "end" ? "its end in a statement" : `an unexpected \`${token.text.slice(0, 40)}\``,
    );
  }
}
