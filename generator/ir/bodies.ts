/** Request bodies and responses. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { readContents } from "./contents.ts";
import { type BuildContext, deref, remember } from "./context.ts";
import { readHeaders } from "./headers.ts";
import type { Body, Json, JsonObject, Link, Parameter, Response } from "./model.ts";
import { child, entries, flag, get, isObject, text, tokens } from "./read.ts";
import type { Side } from "./registry.ts";

export function readBody(
  value: Json | undefined,
  origin: Origin,
  parameters: readonly Parameter[],
  side: Side,
  context: BuildContext,
): Body | undefined {
  const located = value === undefined ? undefined : deref(value, origin, context);
  if (located === undefined) return undefined;
  const contents = readContents(
    get(located.value, "content"),
    child(located.origin, "content"),
    { role: "request", side },
    context,
  );
  if (contents.length === 0) return undefined;
  const description = text(located.value, "description");
  const keys = new Set(parameters.map((parameter) => parameter.key));
  return {
    key: freeKey(keys, ["body", "requestBody"]),
    contentTypeKey: freeKey(keys, ["contentType", "bodyContentType"]),
    required: flag(located.value, "required") === true,
    ...(description === undefined ? {} : { description }),
    contents,
  };
}

function freeKey(taken: ReadonlySet<string>, wishes: readonly string[]): string {
  const wish = wishes.find((key) => !taken.has(key));
  if (wish !== undefined) return wish;
  let number = 2;
  while (taken.has(`${wishes[0]}${number}`)) number += 1;
  return `${wishes[0]}${number}`;
}

export function readResponses(
  value: Json | undefined,
  origin: Origin,
  side: Side,
  context: BuildContext,
): Response[] {
  const seen = new Set<string>();
  return entries(value).flatMap(([key, entry]) => {
    const status = statusOf(key);
    const located = status === undefined ? undefined : deref(entry, child(origin, key), context);
    // Of `2xx` and `2XX` the first counts.
    if (status === undefined || located === undefined || seen.has(status)) return [];
    seen.add(status);
    return [
      remember(context.shared.responses, `${side} ${status} ${located.key}`, () =>
        readResponse(status, located.value, located.origin, side, context),
      ),
    ];
  });
}

function readResponse(
  status: string,
  value: JsonObject,
  at: Origin,
  side: Side,
  context: BuildContext,
): Response {
  return {
    status,
    description: text(value, "description") ?? "",
    contents: readContents(
      get(value, "content"),
      child(at, "content"),
      { role: "response", side, status },
      context,
    ),
    headers: readHeaders(get(value, "headers"), child(at, "headers"), side, context),
    links: readLinks(get(value, "links"), child(at, "links"), context),
  };
}

/** `200`, `2XX` (`2xx` is met), `default`; undefined for extensions and anything else. */
function statusOf(key: string): string | undefined {
  if (key === "default" || /^[1-5][0-9]{2}$/.test(key)) return key;
  return /^[1-5][xX]{2}$/.test(key) ? key.toUpperCase() : undefined;
}

function readLinks(value: Json | undefined, origin: Origin, context: BuildContext): Link[] {
  return entries(value).flatMap(([name, entry]) => {
    const located = deref(entry, child(origin, name), context);
    if (located === undefined) return [];
    const description = text(located.value, "description");
    const operation =
      text(located.value, "operationId") ??
      referredOperation(text(located.value, "operationRef"), located.origin, context);
    return [
      {
        name,
        ...(operation === undefined ? {} : { operation }),
        ...(description === undefined ? {} : { description }),
      },
    ];
  });
}

/** The name of the operation an `operationRef` points at, where it has one. */
function referredOperation(
  reference: string | undefined,
  from: Origin,
  context: BuildContext,
): string | undefined {
  const target = reference === undefined ? undefined : context.document.lookup(reference, from);
  if (target === undefined || !isObject(target.value)) return undefined;
  return text(target.value, "operationId") ?? derivedName(tokens(target.origin.pointer));
}

function derivedName(path: readonly string[]): string | undefined {
  const [area, key, method] = path;
  return area === "paths" && key !== undefined && method !== undefined
    ? nameFromPath(method, key)
    : undefined;
}

/** `get /pets/{petId}` → `getPetsByPetId`. */
export function nameFromPath(method: string, path: string): string {
  const pieces = path.split("/").filter((piece) => piece !== "");
  return [method, ...pieces.map((piece) => piece.replace(/\{([^{}]*)\}/g, " by $1 "))].join(" ");
}
