/** Finds an operation by method and path. */
import type { Api, Operation } from "../ir/model.ts";
import { decodePercent } from "./wire.ts";

export interface Route {
  readonly operation: Operation;
  readonly pathValues: Readonly<Record<string, string>>;
}

interface Entry {
  readonly operation: Operation;
  readonly expression: RegExp;
  readonly names: readonly string[];
  /** Literal segments sort before templated ones, from the left. */
  readonly order: string;
}

export type Router = (method: string, path: string) => Route | "method" | undefined;

/** `"method"` says that the path is known with another method. A path may begin with that of a server, or not. */
export function createRouter(api: Api): Router {
  const table = new Map<string, Entry[]>();
  for (const operation of api.operations) {
    const entry = compile(operation);
    const size = operation.path.split("/").length;
    const entries = table.get(String(size)) ?? [];
    entries.push(entry);
    table.set(String(size), entries);
  }
  for (const entries of table.values())
    entries.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const prefixes = serverPrefixes(api);
  return (method, path) => {
    let known: "method" | undefined;
    for (const candidate of [path, ...prefixes.flatMap((prefix) => prefix.exec(path)?.[1] ?? [])]) {
      for (const entry of table.get(String(candidate.split("/").length)) ?? []) {
        const match = entry.expression.exec(candidate);
        if (match === null) continue;
        if (entry.operation.method.toUpperCase() !== method) {
          known = "method";
          continue;
        }
        const pathValues: Record<string, string> = Object.create(null);
        entry.names.forEach((name, index) => {
          const raw = Buffer.from(match[index + 1] ?? "", "utf8").toString("latin1");
          pathValues[name] = decodePercent(raw, "path", false);
        });
        return { operation: entry.operation, pathValues };
      }
    }
    return known;
  };
}

function compile(operation: Operation): Entry {
  const names: string[] = [];
  const source = operation.path.replace(/\{([^{}]*)\}|[^{}]+|[{}]/g, (piece, name: string | undefined) => {
    if (name === undefined) return piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    names.push(name);
    return "([^/]+?)";
  });
  const order = operation.path
    .split("/")
    .map((segment) =>
      segment.startsWith("{") && segment.endsWith("}") ? "2" : segment.includes("{") ? "1" : "0",
    )
    .join("");
  return { operation, expression: new RegExp(`^${source}$`), names, order };
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
