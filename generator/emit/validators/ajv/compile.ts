/** From the schemas of one module to ajv's standalone code for it, and what that code declares. */
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { RegExpEngine, SourceCode } from "ajv/dist/types/index.js";
import { scriptText } from "../../shared/escape.ts";
import { addKeywords } from "./keywords.ts";
import type { AjvSchema } from "./rewrite.ts";

export interface StandaloneCode {
  /** Statements in the form of a script, without imports and exports. */
  readonly text: string;
  /** Names of the declarations in it, in order, as a module's plan has them. */
  readonly declarations: readonly string[];
  /** Function behind each wanted schema. */
  readonly functions: ReadonlyMap<string, string>;
}

/** The type of the import is that of the module as `require` gives it. */
const standaloneCode = standalone as unknown as typeof standalone.default;

/**
 * A regular expression of the older syntax where the newer one refuses the text. The function of the runtime that
 * `code` names does the same.
 */
const eitherSyntax: RegExpEngine = Object.assign(
  (source: string, flags: string): RegExp => {
    try {
      return new RegExp(source, flags);
    } catch {
      return new RegExp(source);
    }
  },
  { code: "expression" },
);

/**
 * Compiles `schemas`, which refer to each other by their keys, as far as `wanted` keys need them. A fresh instance
 * each time: names in the text depend on nothing else. `oldPatterns`: names are held against patterns of the older
 * syntax, by `expression` of the runtime.
 */
export function compileStandalone(
  schemas: ReadonlyMap<string, AjvSchema>,
  wanted: readonly string[],
  oldPatterns: boolean,
): StandaloneCode {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    ownProperties: true,
    allErrors: true,
    inlineRefs: false,
    messages: false,
    meta: false,
    validateSchema: false,
    logger: false,
    code: {
      source: true,
      esm: true,
      lines: true,
      optimize: true,
      ...(oldPatterns ? { regExp: eitherSyntax } : {}),
    },
  });
  addKeywords(ajv, JSON.stringify([...schemas.values()]).includes('"unevaluatedItems"'));
  for (const [key, schema] of schemas) ajv.addSchema(schema, key);
  const exported = new Map(wanted.map((key, index) => [`check${index}`, key]));
  const lines = scriptText(standaloneCode(ajv, Object.fromEntries(exported))).split("\n");
  const sources = wanted.map((key) => sourceOf(ajv.getSchema(key)));
  const functions = new Map<string, string>();
  for (const [index, key] of wanted.entries()) functions.set(key, `${sources[index]?.validateName}`);
  // The script is put into a module of ours, which has exports of its own.
  const heads = new Set(['"use strict";']);
  for (const [name, key] of exported) heads.add(`export const ${name} = ${functions.get(key)};`);
  const unused = unusedSchemas(lines);
  const text = lines.filter(
    (line) => !heads.has(line) && line !== "" && !unused.has(/^const (schema\d+) = /.exec(line)?.[1] ?? ""),
  );
  return {
    text: `${text.join("\n")}\n`,
    declarations: declarationsOf(sources).filter((name) => !unused.has(name)),
    functions,
  };
}

function sourceOf(compiled: { readonly source?: SourceCode } | undefined): SourceCode {
  if (compiled?.source === undefined) throw new Error("ajv kept no source");
  return compiled.source;
}

/** ajv declares every schema, and hardly ever looks at one. */
function unusedSchemas(lines: readonly string[]): Set<string> {
  const used = new Set<string>();
  const declared: string[] = [];
  for (const line of lines) {
    const own = /^const (schema\d+) = /.exec(line)?.[1];
    if (own !== undefined) declared.push(own);
    else for (const [name] of line.matchAll(/\bschema\d+\b/g)) used.add(name);
  }
  return new Set(declared.filter((name) => !used.has(name)));
}

/** What the text has to declare, by what ajv knows of it and not by the text. */
function declarationsOf(sources: readonly SourceCode[]): string[] {
  const names: string[] = [];
  const begun = new Set<unknown>();
  const addSource = (source: SourceCode): void => {
    if (begun.has(source.validateName)) return;
    begun.add(source.validateName);
    for (const values of Object.values(source.scopeValues)) {
      for (const name of values?.values() ?? []) {
        if (begun.has(name)) continue;
        const { ref, code } = name.value ?? {};
        if (code !== undefined) {
          begun.add(name);
          names.push(name.str);
        } else if (typeof ref === "function") addSource(sourceOf(ref as { source?: SourceCode }));
        else {
          begun.add(name);
          names.push(name.str);
          addSource(sourceOf((ref as { validate?: { source?: SourceCode } }).validate));
        }
      }
    }
    names.push(source.validateName.str);
    if (source.evaluated !== undefined) names.push("(ExpressionStatement)");
  };
  for (const source of sources) addSource(source);
  return names;
}
