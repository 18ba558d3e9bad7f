/** A JSON parser that keeps every digit, sees repeated keys and knows where a syntax error stands. */
import type { Json } from "../ir/model.ts";
import { stringEnd } from "./json-text.ts";
import type { Limits } from "./limits.ts";
import { tooDeep, tooMany } from "./limits.ts";
import type { Fault } from "./numbers.ts";
import { exactNumber, numberFault } from "./numbers.ts";
import { setOwn } from "./parsed.ts";

interface Frame {
  readonly map: Record<string, Json> | undefined;
  readonly list: Json[] | undefined;
  key: string;
}

/** Thrown inside this module only. */
class Stop extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The value (undefined after a syntax error), and every fault with its offsets. Uses no recursion. */
export function parseExactJson(
  text: string,
  limits: Limits,
): { value: Json | undefined; nodes: number; faults: readonly Fault[] } {
  const parser = new ExactParser(text, limits);
  try {
    return { value: parser.parse(), nodes: parser.nodes, faults: parser.faults };
  } catch (thrown) {
    if (!(thrown instanceof Stop)) throw thrown;
    return { value: undefined, nodes: parser.nodes, faults: [...parser.faults, thrown.fault] };
  }
}

class ExactParser {
  readonly faults: Fault[] = [];
  nodes = 0;
  readonly #text: string;
  readonly #limits: Limits;
  readonly #stack: Frame[] = [];
  #at = 0;

  constructor(text: string, limits: Limits) {
    this.#text = text;
    this.#limits = limits;
  }

  parse(): Json {
    for (;;) {
      let value = this.#open();
      while (value !== undefined) {
        const frame = this.#stack.at(-1);
        if (frame === undefined) {
          if (this.#peek() !== "") this.#fail("Nothing may follow the document's value.", this.#at);
          return value;
        }
        if (frame.list !== undefined) frame.list.push(value);
        else setOwn(frame.map ?? {}, frame.key, value);
        value = this.#after(frame);
      }
    }
  }

  /** Reads a scalar, or opens a container; a container that is not empty gives undefined: its first value is next. */
  #open(): Json | undefined {
    const char = this.#peek();
    if (++this.nodes > this.#limits.nodes) this.#stop(tooMany(this.#limits));
    if (char === "{" || char === "[") {
      if (this.#stack.length >= this.#limits.depth) this.#stop(tooDeep(this.#limits));
      this.#at++;
      const frame: Frame =
        char === "{" ? { map: {}, list: undefined, key: "" } : { map: undefined, list: [], key: "" };
      if (this.#peek() === (char === "{" ? "}" : "]")) {
        this.#at++;
        return finish(frame);
      }
      this.#stack.push(frame);
      if (frame.map !== undefined) this.#key(frame);
      return undefined;
    }
    return this.#scalar(char);
  }

  /** After a value: a comma (undefined, the next value follows) or the end, which gives the container. */
  #after(frame: Frame): Json | undefined {
    const close = frame.list === undefined ? "}" : "]";
    const char = this.#peek();
    if (char === ",") {
      this.#at++;
      if (this.#peek() === close) {
        this.faults.push({
          code: "json/trailing-comma",
          severity: "warning",
          message: `A comma may not stand before \`${close}\`; it is left out.`,
          hint: "remove the comma.",
          start: this.#at,
          end: this.#at + 1,
        });
        return this.#close(frame);
      }
      if (frame.map !== undefined) this.#key(frame);
      return undefined;
    }
    if (char !== close) this.#fail(`\`,\` or \`${close}\` is missing.`, this.#at);
    return this.#close(frame);
  }

  #close(frame: Frame): Json {
    this.#at++;
    this.#stack.pop();
    return finish(frame);
  }

  #key(frame: Frame): void {
    if (this.#peek() !== '"') this.#fail("A key in double quotes is missing.", this.#at);
    const start = this.#at;
    frame.key = this.#string();
    if (frame.map !== undefined && Object.hasOwn(frame.map, frame.key)) {
      this.faults.push({
        code: "load/duplicate-key",
        message: `The key \`${frame.key}\` stands twice in one object.`,
        hint: "remove or rename one of the two.",
        start,
        end: this.#at,
      });
    }
    if (this.#peek() !== ":") this.#fail("`:` is missing after a key.", this.#at);
    this.#at++;
  }

  #scalar(char: string): Json {
    if (char === '"') return this.#string();
    for (const [word, value] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    number.lastIndex = this.#at;
    const digits = number.exec(this.#text)?.[0];
    if (digits === undefined) {
      this.#fail(char === "" ? "The text ends where a value should be." : "This is no JSON value.", this.#at);
    }
    const start = this.#at;
    this.#at += digits.length;
    return exactNumber(digits) ?? this.#tooLarge(digits, start);
  }

  #tooLarge(digits: string, start: number): Json {
    this.faults.push(numberFault(digits, start, this.#at));
    return 0;
  }

  #string(): string {
    const start = this.#at;
    const end = stringEnd(this.#text, start);
    const source = this.#text.slice(start, end);
    this.#at = end;
    try {
      return JSON.parse(source) as string;
    } catch {
      const closed = source.length > 1 && source.endsWith('"');
      if (!closed) this.#fail("The string is not closed.", start);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      const bad = source.search(/[\u0000-\u001f]|\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/);
      const raw = source.charCodeAt(bad) !== 0x5c;
      this.#fail(
        raw ? "A line break or control character may not stand in a string." : "This is no JSON escape.",
        start + bad,
      );
    }
  }

  /** The next character that is no white space, `""` at the end; moves there. */
  #peek(): string {
    let code = this.#text.charCodeAt(this.#at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      code = this.#text.charCodeAt(++this.#at);
    }
    return this.#text.charAt(this.#at);
  }

  #fail(message: string, at: number): never {
    throw new Stop({
      code: "json/syntax",
      message,
      hint: "correct the JSON text here.",
      start: at,
      end: at + 1,
    });
  }

  #stop(problem: { code: string; message: string; hint?: string }): never {
    throw new Stop({
      code: problem.code,
      message: problem.message,
      ...(problem.hint === undefined ? {} : { hint: problem.hint }),
      start: this.#at,
      end: this.#at + 1,
    });
  }
}

const words: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

function finish(frame: Frame): Json {
  if (frame.list !== undefined) return frame.list;
  return Object.setPrototypeOf(frame.map ?? {}, null) as Json;
}
