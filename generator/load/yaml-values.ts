/** Plain values out of YAML nodes, with alias limits. */
import type { Node, Scalar } from "yaml";
import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Json } from "../ir/model.ts";
import type { Limits } from "./limits.ts";
import { tooDeep, tooMany } from "./limits.ts";
import { exactNumber, numberFault } from "./numbers.ts";
import type { Span } from "./parsed.ts";
import { setOwn } from "./parsed.ts";

type Report = (code: string, message: string, hint: string, span: Span) => void;

/** Size of a value with all its aliases written out. */
interface Size {
  nodes: number;
  characters: number;
  depth: number;
}

interface Anchored extends Size {
  readonly value: Json;
}

/** Ends the conversion; caught in this module. */
class LimitReached extends Error {}

/** The value, undefined where a limit ends the reading. Recursion is bounded by the depth limit. */
export function convertYaml(
  root: Node | null,
  text: string,
  limits: Limits,
  report: Report,
): { value: Json | undefined; nodes: number } {
  const converter = new Converter(text, limits, report);
  try {
    return { value: converter.convert(root, 0), nodes: converter.size.nodes };
  } catch (thrown) {
    if (!(thrown instanceof LimitReached)) throw thrown;
    return { value: undefined, nodes: converter.size.nodes };
  }
}

class Converter {
  readonly size: Size = { nodes: 0, characters: 0, depth: 0 };
  readonly #anchors = new Map<string, Anchored | "open">();
  readonly #limits: Limits;
  readonly #report: Report;
  readonly #allowed: number;
  readonly #text: string;
  readonly #lastCharacter: number;

  constructor(text: string, limits: Limits, report: Report) {
    this.#limits = limits;
    this.#report = report;
    this.#allowed = text.length * limits.aliasFactor;
    this.#text = text;
    this.#lastCharacter = text.trimEnd().length;
  }

  convert(node: Node | null, depth: number): Json {
    const { size } = this;
    if (++size.nodes > this.#limits.nodes) this.#end(tooMany(this.#limits), node);
    if (node === null) return null;
    if (isAlias(node)) return this.#alias(node.source, node, depth);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor === undefined) return this.#plain(node, depth);
    const before = { ...size };
    size.depth = depth;
    this.#anchors.set(anchor, "open");
    const value = this.#plain(node, depth);
    const [start, end] = node.range ?? [0, 0];
    this.#anchors.set(anchor, {
      value,
      nodes: size.nodes - before.nodes,
      characters: end - start + size.characters - before.characters,
      depth: size.depth - depth,
    });
    size.depth = Math.max(size.depth, before.depth);
    return value;
  }

  #alias(name: string, node: Node, depth: number): Json {
    const anchored = this.#anchors.get(name);
    if (anchored === undefined || anchored === "open") {
      this.#fault(
        "yaml/alias",
        anchored === undefined
          ? `The alias \`*${name}\` has no anchor before it.`
          : `The alias \`*${name}\` stands inside its own anchor.`,
        anchored === undefined
          ? `write \`&${name}\` at the value it should repeat.`
          : "refer to a schema by `$ref` to make it recursive.",
        node,
      );
      return null;
    }
    const { size } = this;
    size.nodes += anchored.nodes - 1;
    size.characters += anchored.characters;
    size.depth = Math.max(size.depth, depth + anchored.depth);
    if (size.nodes > this.#limits.nodes) this.#end(tooMany(this.#limits), node);
    if (size.depth > this.#limits.depth) this.#end(tooDeep(this.#limits), node);
    if (size.characters > this.#allowed) {
      this.#end(
        {
          code: "limit/aliases",
          message: `Aliases repeat more than ${this.#limits.aliasFactor} times the document's own text.`,
          hint: "use `$ref` in place of YAML aliases.",
        },
        node,
      );
    }
    return anchored.value;
  }

  #plain(node: Node, depth: number): Json {
    if (isScalar(node)) {
      if ((node.range?.[1] ?? 0) >= this.#lastCharacter) this.#closed(node);
      return this.#scalar(node.value, node.source, node);
    }
    if (depth >= this.#limits.depth) this.#end(tooDeep(this.#limits), node);
    if (depth >= this.size.depth) this.size.depth = depth + 1;
    if (isSeq(node)) return node.items.map((item) => this.convert(item as Node | null, depth + 1));
    if (!isMap(node)) return null;
    const map: Record<string, Json> = {};
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      const name = this.#key(key);
      if (name !== undefined && Object.hasOwn(map, name)) {
        this.#fault(
          "load/duplicate-key",
          `The key \`${name}\` stands twice in one map.`,
          "remove or rename one of the two.",
          key,
        );
      }
      const value = this.convert(pair.value as Node | null, depth + 1);
      if (name !== undefined) setOwn(map, name, value);
    }
    return Object.setPrototypeOf(map, null) as Json;
  }

  /** The parser takes any quote at the end of a file for the closing one, also half of `''` and of `\"`. */
  #closed(node: Scalar): void {
    const [start, end] = node.range ?? [0, 0];
    const source = this.#text.slice(start, end);
    const quotes = source.split("'").length - 1;
    const open =
      node.type === "QUOTE_SINGLE"
        ? quotes % 2 === 1
        : node.type === "QUOTE_DOUBLE" && /(?<!\\)(?:\\\\)*\\"$/.test(source);
    if (!open) return;
    this.#fault("yaml/syntax", "A quoted text has no end.", "close the quote.", node);
  }

  #key(key: Node | null): string | undefined {
    if (!isScalar(key) || (key.value === null && (key.source ?? "") === "")) {
      this.#fault(
        "yaml/key",
        "A key must be a string, a number or a word.",
        "quote the key or write it as plain text.",
        key,
      );
      return undefined;
    }
    const name = keyText(key);
    if (name === "<<" && key.type === "PLAIN") {
      this.#fault(
        "yaml/merge-key",
        "`<<` merges nothing: YAML 1.2 has no merge keys.",
        "write the members out, or use `$ref` or `allOf`.",
        key,
      );
    }
    return name;
  }

  #scalar(value: unknown, source: string | undefined, node: Node): Json {
    if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
    if (typeof value === "number" || typeof value === "bigint") {
      if (Number.isSafeInteger(value)) return value;
      const exact = exactNumber(source ?? String(value));
      if (exact !== undefined) return exact;
      const [start, end] = node.range ?? [0, 0];
      const fault = numberFault(source ?? String(value), start, end);
      this.#report(fault.code, fault.message, fault.hint ?? "", fault);
      return 0;
    }
    this.#fault(
      "yaml/tag",
      "This value is of a kind that JSON does not have.",
      "write it as a string.",
      node,
    );
    return null;
  }

  #fault(code: string, message: string, hint: string, node: Node | null): void {
    const [start, end] = node?.range ?? [0, 1];
    this.#report(code, message, hint, { start, end: isScalar(node) || isAlias(node) ? end : start + 1 });
  }

  #end(problem: { code: string; message: string; hint?: string }, node: Node | null): never {
    this.#fault(problem.code, problem.message, problem.hint ?? "", node);
    throw new LimitReached(problem.message);
  }
}

/** Text of a scalar key as it is used: what stands there, quotes resolved. */
export function keyText(key: unknown): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}
