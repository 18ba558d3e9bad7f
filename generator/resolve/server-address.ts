/**
 * The address of a server as its document means it. Documents write `api.example.com/v1`, `{scheme}://{host}/api` or
 * `{baseUrl}`; a client takes `https://host[:port]/path` or a path, with variables of one label in the host (R15).
 */
import { domainToASCII } from "node:url";
import type { Json } from "../ir/model.ts";
import { isObject } from "./json.ts";

export interface ServerAddress {
  /** `https://…`, `http://…`, or a path where the document names no host that calls could go to. */
  readonly url: string;
  /** Variables that cannot stay such, with what stands for them now. */
  readonly fixed: ReadonlyMap<string, string>;
  /** `completed`: a scheme was put in front. `path`: of an address that names no host only its path is left. */
  readonly reading?: "completed" | "path";
}

const label = /^[a-z0-9-]+$/i;
const hostname = /^(?:[a-z0-9_](?:[\w.-]*[a-z0-9_])?|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
/** `api.example.com`, `localhost:8080`: what is no name of a folder. */
const looksLikeHost =
  /^(?:[\w.-]+:\d{1,5}|localhost|\d{1,3}(?:\.\d{1,3}){3}|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})$/i;
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3})(?::|$)/i;

/** Reads an address; `defaults` are those of its variables. Total: what cannot be read is a path. */
export function readAddress(url: string, defaults: ReadonlyMap<string, string>): ServerAddress {
  const fixed = new Map<string, string>();
  const fix = (name: string, value: string): string => {
    fixed.set(name, value);
    return value;
  };
  let [text = ""] = url.split("?", 1);
  let isUnknown = false;
  const [, first, behind] = /^\{([^{}]*)\}(:\/\/)?/.exec(text) ?? [];
  if (first !== undefined) {
    const value = defaults.get(first) ?? "";
    const rest = text.slice(first.length + 2);
    if (behind !== undefined) text = fix(first, /^http$/i.test(value) ? "http" : "https") + rest;
    else if (value === "") isUnknown = true;
    else if (!label.test(value)) text = joined(fix(first, value), rest);
  }

  let reading: ServerAddress["reading"];
  const plain = text.replace(/\{[^{}]*\}/g, "x");
  const [start = ""] = plain.split("/", 1);
  if (text.startsWith("//")) {
    text = `https:${text}`;
    reading = "completed";
  } else if (looksLikeHost.test(start) || (first !== undefined && /^x[.:]/.test(start))) {
    text = `${loopback.test(start) ? "http" : "https"}://${text}`;
    reading = "completed";
  }

  const [, scheme, authority = "", path = ""] =
    /^([a-z][a-z0-9+.-]*):\/\/((?:[^/{}]|\{[^{}]*\})*)(\/.*)?$/is.exec(text) ?? [];
  if (scheme === undefined)
    return /^[^/]*:\/\//.test(text) ? { url: "/", fixed, reading: "path" } : relative(text, isUnknown, fixed);
  const filledPath = path.replace(/\/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = defaults.get(name) ?? "";
    return value.startsWith("/") ? fix(name, value) : whole;
  });
  const filled = authority.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = defaults.get(name) ?? "";
    // What stands for nothing, such as `<your-tenant>`, is still to be given.
    return value === "" || label.test(value) || !/^[\w.:[\]/-]+$/.test(value) ? whole : fix(name, value);
  });
  // A value may have brought the start of a path with it.
  const [host = "", ...more] = filled.split("/");
  const whole = [host, ...more].length > 1 ? joined(`/${more.join("/")}`, filledPath) : filledPath;
  const ascii = host.replace(/[^{}:]*[^\0-\x7f][^{}:]*/g, (part) => domainToASCII(part));
  if (!/^https?$/i.test(scheme) || !hostname.test(ascii.replace(/\{[^{}]*\}/g, "0")))
    return { url: whole === "" ? "/" : whole, fixed, reading: "path" };
  return { url: `${scheme.toLowerCase()}://${ascii}${whole}`, fixed, ...(reading && { reading }) };
}

/** A path, as from the root: what it was relative to is not known. */
function relative(text: string, isUnknown: boolean, fixed: ReadonlyMap<string, string>): ServerAddress {
  const path = isUnknown ? text.replace(/^\{[^{}]*\}/, "") : text;
  const clean = path
    .split("/")
    .filter((segment) => segment !== "." && segment !== "..")
    .join("/");
  const url = clean.startsWith("/") ? clean : `/${clean}`;
  return { url, fixed, ...(isUnknown && { reading: "path" as const }) };
}

/** The default of each variable, else the first of its values; empty where there is neither. */
export function defaultsOf(variables: Json | undefined): ReadonlyMap<string, string> {
  const scalar = (value: Json | undefined): string | undefined =>
    typeof value === "object" || value === undefined ? undefined : `${value}`;
  return new Map(
    Object.entries(isObject(variables) ? variables : {}).map(([name, variable]) => {
      const { default: fallback, enum: values } = isObject(variable) ? variable : {};
      return [name, scalar(fallback) ?? (Array.isArray(values) ? scalar(values[0]) : undefined) ?? ""];
    }),
  );
}

/** Two parts of a path, or of an address, with one slash between them. */
const joined = (first: string, second: string): string =>
  first.endsWith("/") && second.startsWith("/") ? first + second.slice(1) : first + second;
