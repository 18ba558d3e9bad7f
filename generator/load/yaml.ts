/** The YAML path: one parse by `yaml`, plain values out of its nodes, positions from the nodes when asked. */
import type { Document, Node, Pair, ParsedNode, YAMLError } from "yaml";
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Limits } from "./limits.ts";
import { LineIndex } from "./lines.ts";
import type { Locator, Parsed, Span } from "./parsed.ts";
import { readOutdentedQuotes } from "./quotes.ts";
import { readTabsAsSpaces } from "./tabs.ts";
import { isComment, yamlFault } from "./yaml-faults.ts";
import { convertYaml, keyText } from "./yaml-values.ts";

const options = {
  version: "1.2",
  schema: "core",
  merge: false,
  // `!!binary`, `!!set` and the like are of YAML 1.1.
  resolveKnownTags: false,
  strict: true,
  // Checked while converting: the parser's own check compares each key with every other one of its map.
  uniqueKeys: false,
  keepSourceTokens: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

/** Faults reported of one file; a broken text has hundreds that all mean the first. */
const maxFaults = 20;

const tab = {
  code: "yaml/tab",
  severity: "error",
  message: "A tab may not indent YAML.",
  hint: "indent with spaces.",
} as const;

const outdented = {
  code: "yaml/quoted-indent",
  severity: "warning",
  message: "The lines of a quoted text must be indented more than its key; they are read as if they were.",
  hint: "indent them, or write the text as a block (`|` or `>`).",
} as const;

const comment = {
  code: "yaml/comment",
  severity: "warning",
  message: "A comment must be set apart by a space; it is read as a comment.",
  hint: "put a space before the `#`, or drop it.",
} as const;

/** Parses one YAML 1.2 document by the core schema (R8). */
export function parseYaml(path: string, text: string, limits: Limits): Parsed {
  const lines = new LineIndex(text);
  const attempt = parseNodes(text);
  const isBroken = attempt.faults.length > 0;
  const quotes = isBroken ? readOutdentedQuotes(text, attempt.faults, parseNodes) : undefined;
  const tabs =
    isBroken && quotes === undefined ? readTabsAsSpaces(text, attempt.faults, parseNodes) : undefined;
  const { documents, faults, comments } = (quotes ?? tabs)?.attempt ?? attempt;
  const diagnostics: Diagnostic[] = [
    ...(quotes?.lines ?? []).map((place) => ({ ...outdented, place: { file: path, ...place } })),
    ...(tabs?.lines ?? []).map((place) => ({ ...tab, place: { file: path, ...place } })),
  ];
  const original = (quotes ?? tabs)?.original ?? ((offset: number) => offset);
  const read = (quotes ?? tabs)?.text ?? text;
  for (const offset of comments.slice(0, maxFaults)) {
    diagnostics.push({ ...comment, place: { file: path, ...lines.at(original(offset)), length: 1 } });
  }
  let reported = tabs?.lines.length ?? 0;
  const report = (code: string, message: string, hint: string, span: Span): void => {
    if (reported++ >= maxFaults) return;
    const start = original(span.start);
    const length = Math.max(1, original(span.end) - start);
    diagnostics.push({
      code,
      severity: "error",
      message,
      place: { file: path, ...lines.at(start), length },
      hint,
    });
  };

  // What a tab has thrown out of step would be reported as faults of its own.
  if (tabs === undefined || tabs.clean) {
    for (const fault of faults) {
      const { code, message, hint } = yamlFault(fault, limits);
      report(code, message, hint, { start: fault.pos[0], end: fault.pos[1] });
    }
  }
  const broken = faults.length > 0;
  const document = documents[0];
  const second = documents[1];
  if (second !== undefined && !broken) {
    const start = second.range?.[0] ?? 0;
    report("yaml/documents", "The file holds more than one YAML document.", "keep one document a file.", {
      start,
      end: start + 1,
    });
  }
  const version = document?.directives?.yaml;
  if (version?.explicit === true && version.version !== "1.2") {
    report("yaml/version", `YAML ${version.version} is not read.`, "write YAML 1.2 and drop the directive.", {
      start: 0,
      end: 1,
    });
  }
  const root = document?.contents ?? null;
  const locator = yamlLocator(read, document, root, original);
  if (broken)
    return { format: "yaml", value: undefined, diagnostics, nodes: 0, refersToFiles: false, locator };
  const converted = convertYaml(root, read, limits, report);
  const { value, nodes } = converted;
  return { format: "yaml", value, diagnostics, nodes, refersToFiles: true, locator };
}

export interface Attempt {
  readonly documents: readonly Document.Parsed[];
  readonly faults: readonly YAMLError[];
  /** Where comments stand that no space sets apart. */
  readonly comments: readonly number[];
}

function parseNodes(text: string): Attempt {
  const parsed = parseAllDocuments(text, options);
  const documents: readonly Document.Parsed[] = Array.isArray(parsed) ? parsed : [];
  const all = documents.flatMap((document): YAMLError[] => [...document.errors, ...document.warnings]);
  const comments = all.filter(isComment).map(({ pos }) => pos[0]);
  return { documents, faults: all.filter((fault) => !isComment(fault)), comments };
}

function yamlLocator(
  text: string,
  document: Document.Parsed | undefined,
  root: ParsedNode | null,
  original: (offset: number) => number,
): Locator {
  const tables = new Map<Node, ReadonlyMap<string, Pair<Node, Node | null>>>();
  return (keys, part) => {
    let value: Node | null = root;
    let span: Span = nodeSpan(text, root, 0);
    for (const [index, key] of keys.entries()) {
      const node: Node | null | undefined =
        isAlias(value) && document !== undefined ? value.resolve(document) : value;
      let next: Span | undefined;
      if (isSeq(node)) {
        const item = /^\d+$/.test(key) ? (node.items[Number(key)] as Node | undefined) : undefined;
        if (item === undefined) break;
        value = item;
        next = nodeSpan(text, item, span.end);
      } else if (isMap(node)) {
        let table = tables.get(node);
        if (table === undefined) {
          table = new Map(
            node.items.map((pair) => [keyText(pair.key as Node), pair as Pair<Node, Node | null>]),
          );
          tables.set(node, table);
        }
        const pair = table.get(key);
        if (pair === undefined) break;
        const keySpan = nodeSpan(text, pair.key, span.start);
        value = pair.value;
        next =
          part === "key" && index === keys.length - 1 ? keySpan : nodeSpan(text, pair.value, keySpan.end);
      } else break;
      span = next;
    }
    return { start: original(span.start), end: original(span.end) };
  };
}

function nodeSpan(text: string, node: Node | null, fallback: number): Span {
  const range = node?.range;
  if (range === undefined || range === null) return { start: fallback, end: fallback };
  const [start, end] = range;
  if (isScalar(node) || isAlias(node)) return { start, end };
  // A collection is marked by its first character only: the rest may be the whole file.
  return { start, end: Math.min(start + 1, text.length) };
}
