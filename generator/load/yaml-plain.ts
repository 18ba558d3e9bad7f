/**
 * A fast reader of the plain YAML that documents are written in: block maps and lists, plain, quoted and block
 * scalars, simple flow collections. It reads what it is sure of and gives up on everything else (anchors, tags,
 * tabs, directives, faults of any kind), which the full parser then reads and reports. Six times as fast.
 */
import type { Json } from "../ir/model.ts";
import type { Limits } from "./limits.ts";
import { exactNumber } from "./numbers.ts";
import { setOwn } from "./parsed.ts";

/** The value of a text, the same that the full parser gives; undefined where it takes that one to tell. */
export function readPlainYaml(text: string, limits: Limits): { value: Json; nodes: number } | undefined {
  if (text.includes("\r") || /^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const reader = new Reader(text, limits);
  try {
    return { value: reader.read(), nodes: reader.nodes };
  } catch (thrown) {
    if (thrown instanceof GiveUp) return undefined;
    throw thrown;
  }
}

class GiveUp extends Error {}

function giveUp(): never {
  throw new GiveUp();
}

// A key is plain up to the first colon before a space or line end.
const plainKey = /([A-Za-z0-9_$/.~^(+=<;\\\u00a0-\ud7ff](?:[^:#"'\n\t]|:(?=[^ \n]))*?):(?=[ \n]|$)/y;
const quotedKey = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*') *:(?=[ \n]|$)/y;
const blockHeader = /([|>])([1-9]?)([+-]?) *(?=\n)/y;
const plainStart = /[A-Za-z0-9_$/.~^(+=<;\\)\u00a0-\ud7ff\ue000-\uffee\ud83c-\ud83e]|-(?=[^ \n])/y;
const flowPlain = /[A-Za-z0-9_$/.~^(+=<;\\)\u00a0-\ud7ff-](?:[^,[\]{}:#\n\t]|:(?![ \n,[\]{}]|$)|(?<! )#)*/y;
// A line break in a quoted scalar with the empty lines after it; in double quotes an escape comes first.
const lineBreak = / *\n((?: *\n)*) */g;
const escapeOrBreak = /\\(?:\n *|[^\n])| *\n((?: *\n)*) */g;
const intText = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const floatText = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

class Reader {
  nodes = 0;
  readonly #text: string;
  readonly #limits: Limits;
  #at = 0;
  /** Indentation of the line that `#line` has found, -1 at the end of the text. */
  #indent = 0;

  constructor(text: string, limits: Limits) {
    this.#text = text;
    this.#limits = limits;
  }

  read(): Json {
    this.#line();
    if (this.#indent !== 0) giveUp();
    const value = this.#block(0, 0);
    if (this.#at < this.#text.length) giveUp();
    return value;
  }

  /** Moves to the first character of the next line that holds more than a comment. Stands at a line's start. */
  #line(): void {
    const text = this.#text;
    for (;;) {
      let at = this.#at;
      while (text.charCodeAt(at) === 0x20) at++;
      const code = text.charCodeAt(at);
      if (at >= text.length) {
        this.#at = at;
        this.#indent = -1;
        return;
      }
      if (code === 0x0a) this.#at = at + 1;
      else if (code === 0x23) {
        const end = text.indexOf("\n", at);
        this.#at = end === -1 ? text.length : end + 1;
      } else {
        this.#indent = at - this.#at;
        this.#at = at;
        return;
      }
    }
  }

  /** A map or list whose first line has been found, at its first character. */
  #block(indent: number, depth: number): Json {
    if (this.#isDash()) return this.#list(indent, depth);
    return this.#map(indent, depth);
  }

  #enter(depth: number): void {
    if (depth >= this.#limits.depth) giveUp();
    this.#count();
  }

  #count(): void {
    if (++this.nodes > this.#limits.nodes) giveUp();
  }

  #isDash(): boolean {
    if (this.#text.charCodeAt(this.#at) !== 0x2d) return false;
    const next = this.#text.charCodeAt(this.#at + 1);
    return next === 0x20 || next === 0x0a || Number.isNaN(next);
  }

  #list(indent: number, depth: number): Json {
    this.#enter(depth);
    const items: Json[] = [];
    do {
      let at = this.#at + 1;
      while (this.#text.charCodeAt(at) === 0x20) at++;
      const column = indent + at - this.#at;
      this.#at = at;
      if (this.#isDash()) items.push(this.#list(column, depth + 1));
      else if (this.#keyAhead()) items.push(this.#map(column, depth + 1));
      else items.push(this.#value(indent, depth, false));
    } while (this.#indent === indent && this.#isDash());
    if (this.#indent > indent) giveUp();
    return items;
  }

  #map(indent: number, depth: number): Json {
    this.#enter(depth);
    const map: Record<string, Json> = {};
    do {
      const key = this.#key();
      if (key === undefined || key === "<<" || Object.hasOwn(map, key)) giveUp();
      setOwn(map, key, this.#value(indent, depth, true));
    } while (this.#indent === indent && !this.#isDash());
    if (this.#indent > indent) giveUp();
    return Object.setPrototypeOf(map, null) as Json;
  }

  #keyAhead(): boolean {
    const { lastIndex } = this.#keyMatch() ?? {};
    return lastIndex !== undefined;
  }

  #keyMatch(): { readonly source: string; readonly lastIndex: number } | undefined {
    const code = this.#text.charCodeAt(this.#at);
    const pattern = code === 0x22 || code === 0x27 ? quotedKey : plainKey;
    pattern.lastIndex = this.#at;
    const source = pattern.exec(this.#text)?.[1];
    return source === undefined ? undefined : { source, lastIndex: pattern.lastIndex };
  }

  /** Reads a key and its colon; undefined where none stands here. */
  #key(): string | undefined {
    const match = this.#keyMatch();
    if (match === undefined) return undefined;
    this.#at = match.lastIndex;
    const { source } = match;
    if (source.startsWith('"')) return json(source);
    if (source.startsWith("'")) return source.slice(1, -1).replaceAll("''", "'");
    return source.endsWith(" ") ? source.replace(/ +$/, "") : source;
  }

  /** What follows `key:` or `-`, up to the start of the line after it. */
  #value(indent: number, depth: number, ofMap: boolean): Json {
    const text = this.#text;
    while (text.charCodeAt(this.#at) === 0x20) this.#at++;
    const code = text.charCodeAt(this.#at);
    if (code === 0x0a || code === 0x23 || this.#at >= text.length) {
      if (code === 0x23 && text.charCodeAt(this.#at - 1) !== 0x20) giveUp();
      this.#endLine();
      if (this.#indent > indent) {
        if (this.#isDash() || this.#keyAhead()) return this.#block(this.#indent, depth + 1);
        return this.#inline(indent, depth);
      }
      if (ofMap && this.#indent === indent && this.#isDash()) return this.#list(indent, depth + 1);
      this.#count();
      return null;
    }
    if (code === 0x7c || code === 0x3e) {
      this.#count();
      return this.#blockScalar(indent);
    }
    return this.#inline(indent, depth);
  }

  /** A scalar or flow collection that starts here. */
  #inline(indent: number, depth: number): Json {
    const code = this.#text.charCodeAt(this.#at);
    if (code === 0x5b || code === 0x7b) {
      const value = this.#flow(indent, depth + 1);
      this.#endLine();
      return value;
    }
    this.#count();
    if (code === 0x22 || code === 0x27) {
      const value = this.#quoted(indent);
      this.#endLine();
      return value;
    }
    return this.#plain(indent);
  }

  /** After a value: nothing but a comment may follow on its line. */
  #endLine(): void {
    const text = this.#text;
    const start = this.#at;
    while (text.charCodeAt(this.#at) === 0x20) this.#at++;
    const code = text.charCodeAt(this.#at);
    if (code === 0x23) {
      if (this.#at === start && start > 0 && text.charCodeAt(start - 1) !== 0x20) giveUp();
      const end = text.indexOf("\n", this.#at);
      this.#at = end === -1 ? text.length : end;
    } else if (code !== 0x0a && this.#at < text.length) giveUp();
    this.#at++;
    this.#line();
  }

  #plain(indent: number): Json {
    plainStart.lastIndex = this.#at;
    if (!plainStart.test(this.#text)) giveUp();
    const noted = this.#beforeComment();
    if (noted !== undefined) {
      // A comment ends the scalar: a line that would go on with it is a fault.
      if (this.#indent > indent) giveUp();
      return scalar(noted);
    }
    let value = this.#restOfLine();
    for (;;) {
      const before = this.#at;
      let blank = 0;
      while (this.#isBlank()) blank++;
      const start = this.#at;
      while (this.#text.charCodeAt(this.#at) === 0x20) this.#at++;
      const width = this.#at - start;
      if (this.#at >= this.#text.length || width <= indent) {
        this.#at = before;
        this.#line();
        return scalar(value);
      }
      // After a comment the scalar is over; a line deeper than that fits nothing.
      if (this.#text.charCodeAt(this.#at) === 0x23) giveUp();
      value += (blank === 0 ? " " : "\n".repeat(blank)) + this.#restOfLine();
    }
  }

  /** Plain text before a comment on its line, which is passed; undefined where the line has none. */
  #beforeComment(): string | undefined {
    const end = this.#text.indexOf("\n", this.#at);
    const line = this.#text.slice(this.#at, end === -1 ? this.#text.length : end);
    const comment = line.indexOf(" #");
    if (comment === -1 || end === -1) return undefined;
    const value = line.slice(0, comment).replace(/ +$/, "");
    if (value.includes(": ") || value.endsWith(":") || value.includes("\t")) giveUp();
    this.#at = end + 1;
    this.#line();
    return value;
  }

  /** Plain text up to the line end, which is passed. */
  #restOfLine(): string {
    const end = this.#text.indexOf("\n", this.#at);
    const line = this.#text.slice(this.#at, end === -1 ? this.#text.length : end);
    if (line.includes(": ") || line.endsWith(":") || line.includes(" #") || line.includes("\t")) giveUp();
    this.#at = end === -1 ? this.#text.length : end + 1;
    return line.endsWith(" ") ? line.replace(/ +$/, "") : line;
  }

  /** Passes an empty line where one stands here. */
  #isBlank(): boolean {
    let at = this.#at;
    while (this.#text.charCodeAt(at) === 0x20) at++;
    if (this.#text.charCodeAt(at) !== 0x0a) return false;
    this.#at = at + 1;
    return true;
  }

  #quoted(indent: number): string {
    const text = this.#text;
    const quote = text.charAt(this.#at);
    let end = this.#at + 1;
    if (quote === '"') {
      while (text.charCodeAt(end) !== 0x22) {
        if (end >= text.length) giveUp();
        end += text.charCodeAt(end) === 0x5c ? 2 : 1;
      }
    } else {
      for (;;) {
        end = text.indexOf("'", end);
        if (end === -1) giveUp();
        if (text.charCodeAt(end + 1) !== 0x27) break;
        end += 2;
      }
    }
    let source = text.slice(this.#at + 1, end);
    this.#at = end + 1;
    if (source.includes("\t")) giveUp();
    if (source.includes("\n")) {
      const shallow = source.split("\n").slice(1);
      if (shallow.some((line) => /[^ ]/.test(line) && line.search(/[^ ]/) <= indent)) giveUp();
      if (/^ *$/.test(shallow.at(-1) ?? "") && (shallow.at(-1)?.length ?? 0) <= indent) giveUp();
      if (/\\\n *\n/.test(source)) giveUp();
      const newline = quote === '"' ? "\\n" : "\n";
      const breaks = quote === '"' ? escapeOrBreak : lineBreak;
      source = source.replace(breaks, (whole, blanks: string | undefined) => {
        if (blanks === undefined) return whole.startsWith("\\\n") ? "" : whole === "\\ " ? " " : whole;
        return blanks === "" ? " " : newline.repeat(blanks.split("\n").length - 1);
      });
    }
    return quote === '"' ? json(`"${source}"`) : source.replaceAll("''", "'");
  }

  #blockScalar(indent: number): string {
    const text = this.#text;
    blockHeader.lastIndex = this.#at;
    const [, style, digit = "", chomp] = blockHeader.exec(text) ?? giveUp();
    this.#at = blockHeader.lastIndex + 1;
    const lines: string[] = [];
    let wide = false;
    let width = digit === "" ? -1 : indent + Number(digit);
    while (this.#at < text.length) {
      const end = text.indexOf("\n", this.#at);
      const stop = end === -1 ? text.length : end;
      let first = this.#at;
      while (text.charCodeAt(first) === 0x20) first++;
      const spaces = first - this.#at;
      if (first >= stop) {
        // White space beyond the indentation is content.
        if (width === -1 && spaces > indent) wide = true;
        lines.push(width !== -1 && spaces > width ? text.slice(this.#at + width, stop) : "");
      } else {
        if (width === -1) {
          if (spaces <= indent) break;
          // Before the first line it may be a fault.
          if (wide) giveUp();
          width = spaces;
        }
        if (spaces < width) break;
        lines.push(text.slice(this.#at + width, stop));
      }
      this.#at = end === -1 ? text.length : end + 1;
      // A text that ends without a line end has no last line break to keep or strip.
      if (end === -1) giveUp();
    }
    this.#line();
    if (this.#indent > indent) giveUp();
    let last = lines.length;
    while (last > 0 && /^ *$/.test(lines[last - 1] ?? "x")) last--;
    if (lines.length === 0) giveUp();
    if (last === 0) return chomp === "+" ? "\n".repeat(lines.length) : "";
    const body = lines.slice(0, last);
    const content = style === "|" ? body.join("\n") : fold(body);
    if (chomp === "-") return content;
    const kept = chomp === "+" ? lines.slice(last).map((line) => `\n${line}`) : [];
    return `${content}${kept.join("")}\n`;
  }

  /** A flow collection; line breaks are white space in it, comments are left to the full parser. */
  #flow(indent: number, depth: number): Json {
    this.#enter(depth - 1);
    const isMap = this.#text.charAt(this.#at++) === "{";
    const close = isMap ? 0x7d : 0x5d;
    const items: Json[] = [];
    const map: Record<string, Json> = {};
    this.#flowSpace(indent);
    if (this.#text.charCodeAt(this.#at) === close) this.#at++;
    else {
      for (;;) {
        if (isMap) {
          const quoted = /["']/.test(this.#text.charAt(this.#at));
          const key = quoted ? this.#quoted(indent) : this.#flowPlain();
          if (this.#text.charCodeAt(this.#at) !== 0x3a) giveUp();
          const next = this.#text.charCodeAt(++this.#at);
          if ((!quoted && next !== 0x20) || key === "" || key === "<<" || Object.hasOwn(map, key)) giveUp();
          this.#flowSpace(indent);
          setOwn(map, key, this.#flowValue(indent, depth));
        } else items.push(this.#flowValue(indent, depth));
        this.#flowSpace(indent);
        const code = this.#text.charCodeAt(this.#at++);
        if (code === close) break;
        if (code !== 0x2c) giveUp();
        this.#flowSpace(indent);
        if (this.#text.charCodeAt(this.#at) === close) {
          this.#at++;
          break;
        }
      }
    }
    return isMap ? (Object.setPrototypeOf(map, null) as Json) : items;
  }

  #flowValue(indent: number, depth: number): Json {
    const char = this.#text.charAt(this.#at);
    if (char === "[" || char === "{") return this.#flow(indent, depth + 1);
    this.#count();
    if (char === '"' || char === "'") return this.#quoted(indent);
    return scalar(this.#flowPlain());
  }

  /** Plain text in a flow collection, on one line. */
  #flowPlain(): string {
    flowPlain.lastIndex = this.#at;
    const [source] = flowPlain.exec(this.#text) ?? giveUp();
    if (/^-(?: |$)/.test(source)) giveUp();
    this.#at += source.length;
    return source.replace(/ +$/, "");
  }

  #flowSpace(indent: number): void {
    const text = this.#text;
    for (;;) {
      while (text.charCodeAt(this.#at) === 0x20) this.#at++;
      if (text.charCodeAt(this.#at) !== 0x0a) return;
      const start = ++this.#at;
      while (text.charCodeAt(this.#at) === 0x20) this.#at++;
      if (text.charCodeAt(this.#at) !== 0x0a && this.#at - start <= indent) giveUp();
    }
  }
}

function json(source: string): string {
  try {
    return JSON.parse(source) as string;
  } catch {
    giveUp();
  }
}

/**
 * Lines of a folded scalar as text: one line break is a space, more are one fewer; lines that begin with white
 * space keep their breaks.
 */
function fold(lines: readonly string[]): string {
  let folded = "";
  let separator = "";
  let indented = false;
  let begun = false;
  for (const line of lines) {
    if (!begun && line === "") {
      folded += "\n";
      continue;
    }
    begun = true;
    if (line.startsWith(" ") || line.startsWith("\t")) {
      if (separator === " ") separator = "\n";
      else if (!indented && separator === "\n") separator = "\n\n";
      folded += separator + line;
      separator = "\n";
      indented = true;
    } else if (line === "") {
      if (separator === "\n") folded += "\n";
      else separator = "\n";
    } else {
      folded += separator + line;
      separator = " ";
      indented = false;
    }
  }
  return folded;
}

/** The value of plain text by the core schema. */
function scalar(source: string): Json {
  const code = source.charCodeAt(0);
  // Digits, signs, a dot, or the first letters of the words.
  if ((code >= 0x2b && code <= 0x39) || code === 0x7e) {
    if (source === "~") return null;
    if (intText.test(source) || floatText.test(source)) return exactNumber(source) ?? giveUp();
    if (/^[-+]?\.(?:inf|nan)$/i.test(source)) giveUp();
    return source;
  }
  if (source.length > 5) return source;
  switch (source) {
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    default:
      return source;
  }
}
