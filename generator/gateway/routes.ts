/** Finds the operation of a request. */
import type { Api, Json, Operation, Parameter } from "../ir/model.ts";
import { splitTemplate } from "../ir/path-template.ts";
import { decodePercent, type HeaderFields, type Pair, parsePairs, singleHeader } from "./wire.ts";

export interface Route {
  readonly operation: Operation;
  readonly pathValues: Readonly<Record<string, string>>;
  /** The same as they were sent. */
  readonly rawPathValues: Readonly<Record<string, string>>;
}

/** What tells operations of one method and path apart. */
export interface Selectors {
  readonly query: readonly Pair[];
  readonly headers: HeaderFields;
}

interface Entry {
  readonly operation: Operation;
  readonly expression: RegExp;
  readonly names: readonly string[];
  /** Pairs of the template's query; a name in braces stands for any value. */
  readonly query: readonly Pair[];
  /** Literal segments sort before templated ones, from the left; then longer queries. */
  readonly order: string;
}

export type Router = (method: string, path: string, selectors?: Selectors) => Route | "method" | undefined;

/**
 * `"method"` says that the path is known with another method. A path may begin with that of a server, or not. Of
 * several operations whose templates differ in their queries or fragments only, it is the first that has no constant
 * parameter which the request contradicts.
 */
export function createRouter(api: Api): Router {
  const table = new Map<number, Entry[]>();
  for (const operation of api.operations) {
    const entry = compile(operation);
    const entries = table.get(entry.size) ?? [];
    entries.push(entry);
    table.set(entry.size, entries);
  }
  for (const entries of table.values())
    entries.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const prefixes = serverPrefixes(api);
  return (method, path, selectors) => {
    let known: "method" | undefined;
    let second: { readonly route: Route; readonly source: string } | undefined;
    for (const candidate of [path, ...prefixes.flatMap((prefix) => prefix.exec(path)?.[1] ?? [])]) {
      for (const entry of table.get(candidate.split("/").length) ?? []) {
        // Only a template of the same path is another choice: a vaguer one must not take what this one refuses.
        if (second !== undefined && entry.expression.source !== second.source) continue;
        const match = entry.expression.exec(candidate);
        const queryValues = match && queryMatch(entry.query, selectors?.query ?? []);
        if (!match || !queryValues) continue;
        if (entry.operation.method.toUpperCase() !== method) {
          known = "method";
          continue;
        }
        const pathValues: Record<string, string> = Object.assign(Object.create(null), queryValues);
        const rawPathValues: Record<string, string> = Object.assign(Object.create(null), queryValues);
        entry.names.forEach((name, index) => {
          const raw = Buffer.from(match[index + 1] ?? "", "utf8").toString("latin1");
          rawPathValues[name] = raw;
          pathValues[name] = decodePercent(raw, "path", false);
        });
        const route = { operation: entry.operation, pathValues, rawPathValues };
        if (selectors === undefined || !entry.operation.parameters.some((one) => contradicts(one, selectors)))
          return route;
        second ??= { route, source: entry.expression.source };
      }
    }
    return second?.route ?? known;
  };
}

/** Values of the names in a template's query; undefined where the request lacks one of its pairs. */
function queryMatch(template: readonly Pair[], query: readonly Pair[]): Record<string, string> | undefined {
  const values: Record<string, string> = Object.create(null);
  for (const [name, wanted] of template) {
    const variable = /^\{([^{}]*)\}$/.exec(wanted)?.[1];
    const found = query.find(([key, value]) => key === name && (variable !== undefined || value === wanted));
    if (found === undefined) return undefined;
    if (variable !== undefined) values[variable] = found[1];
  }
  return values;
}

/** True for a required parameter of one value that the request has otherwise. */
function contradicts(parameter: Parameter, { query, headers }: Selectors): boolean {
  const { name, position, schema, required } = parameter;
  const only = onlyValue(schema.json);
  if (required !== "flagged" || only === undefined) return false;
  if (position === "query") return !query.some(([key, value]) => key === name && value === only);
  return position === "header" && singleHeader(headers, name.toLowerCase()) !== only;
}

function onlyValue(schema: Json): string | undefined {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return undefined;
  const { const: constant, enum: values } = schema as { const?: Json; enum?: Json };
  const only = constant ?? (Array.isArray(values) && values.length === 1 ? values[0] : undefined);
  return only === undefined || typeof only === "object" ? undefined : String(only);
}

/** Pairs of a template's query, decoded where they can be. */
function templatePairs(query: string): Pair[] {
  try {
    return parsePairs(Buffer.from(query, "utf8").toString("latin1"), "path");
  } catch {
    return query.split("&").map((pair) => [pair.replace(/=.*/s, ""), pair.replace(/^[^=]*=?/, "")]);
  }
}

function compile(operation: Operation): Entry & { readonly size: number } {
  const { path, query = "" } = splitTemplate(operation.path);
  const names: string[] = [];
  const source = path.replace(/\{([^{}]*)\}|[^{}]+|[{}]/g, (piece, name: string | undefined) => {
    if (name === undefined) return piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    names.push(name);
    // Of an empty list or object these write nothing, or their sign alone.
    const mayBeEmpty = operation.parameters.some(
      (one) =>
        one.name === name && one.position === "path" && (one.style === "label" || one.style === "matrix"),
    );
    return mayBeEmpty ? "([^/]*?)" : "([^/]+?)";
  });
  const segments = path.split("/");
  const pairs = templatePairs(query);
  const order = segments
    .map((segment) =>
      segment.startsWith("{") && segment.endsWith("}") ? "2" : segment.includes("{") ? "1" : "0",
    )
    .join("");
  return {
    operation,
    expression: new RegExp(`^${source}$`),
    names,
    query: pairs,
    order: `${order}${9999 - pairs.length}`,
    size: segments.length,
  };
}

/** Expressions for what is left of a path behind that of a server. A variable alone may stand for several segments. */
function serverPrefixes(api: Api): RegExp[] {
  const paths = new Set<string>();
  for (const { url } of [api, ...api.operations].flatMap(({ servers }) => servers ?? [])) {
    const path = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]*)?(\/[^?#]*)$/i.exec(url)?.[1]?.replace(/\/+$/, "");
    if (path !== undefined && path !== "") paths.add(path);
  }
  return [...paths].map((path) => {
    const value = path.split("{").length > 2 ? "[^/]+" : "[^?]+?";
    const source = path.replace(/\{[^{}]*\}|[^{}]+|[{}]/g, (piece) =>
      /^\{.+\}$/.test(piece) ? value : piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    );
    return new RegExp(`^${source}(/.*)$`, "s");
  });
}
