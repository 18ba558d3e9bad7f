/** Path items → operations, without their names: these are settled when all operations are known. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Located } from "../resolve/document.ts";
import { operationsOf } from "../resolve/operations-of.ts";
import { readAcsOperation } from "./acs.ts";
import { nameFromPath, readBody, readResponses } from "./bodies.ts";
import type { BuildContext } from "./context.ts";
import type { Example, Json, JsonObject, Operation, Parameter } from "./model.ts";
import { readParameters } from "./parameters.ts";
import { type TemplateOperator, templateOperator } from "./path-template.ts";
import { child, entries, flag, get, isObject, text, texts } from "./read.ts";
import { requestSchema } from "./request.ts";
import { readSecurity, readServers } from "./servers.ts";
import { camelCase } from "./words.ts";

/** An operation to which names are given later. */
export type Draft = { -readonly [Key in keyof Omit<Operation, "callbacks">]: Operation[Key] } & {
  callbacks: Draft[];
  /** The document gives no `operationId`. */
  readonly unnamed: boolean;
  readonly value: JsonObject;
};

export interface OperationsRole {
  /** Who sends the request: a webhook's values are received, as responses are. */
  readonly sender: "client" | "service";
  /** Prefix of derived names: the callback's or webhook's. */
  readonly prefix?: string;
  readonly host: readonly Parameter[];
  /** Wire path where it is not the key: `/` for RPC operations. */
  readonly wirePath?: string;
}

export function readPaths(
  value: Json | undefined,
  origin: Origin,
  role: OperationsRole,
  context: BuildContext,
): Draft[] {
  return entries(value).flatMap(([path, item]) => {
    if (path.startsWith("x-")) return [];
    const name = role.prefix === undefined && role.sender === "service" ? path : role.prefix;
    return readPathItem(
      path,
      item,
      child(origin, path),
      { ...role, ...(name === undefined ? {} : { prefix: name }) },
      context,
    );
  });
}

function readPathItem(
  path: string,
  item: Json,
  origin: Origin,
  role: OperationsRole,
  context: BuildContext,
): Draft[] {
  const layers = pathItemLayers(item, origin, context);
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const layer of layers) {
    for (const { method, keys, operation } of operationsOf(layer.value)) {
      if (seen.has(method)) continue;
      seen.add(method);
      const at = keys.reduce(child, layer.origin);
      drafts.push(readOperation(path, method, operation, at, layers, role, context));
    }
  }
  return drafts;
}

/** The path item itself and those it refers to: what stands nearer wins. */
function pathItemLayers(
  item: Json,
  origin: Origin,
  context: BuildContext,
): { value: JsonObject; origin: Origin }[] {
  const layers: { value: JsonObject; origin: Origin }[] = [];
  let located: Located | undefined = { value: item, origin };
  while (located !== undefined && isObject(located.value) && layers.length < 300) {
    layers.push({ value: located.value, origin: located.origin });
    const reference = text(located.value, "$ref");
    located = reference === undefined ? undefined : context.document.lookup(reference, located.origin);
  }
  return layers;
}

function readOperation(
  template: string,
  method: string,
  value: JsonObject,
  origin: Origin,
  layers: readonly { value: JsonObject; origin: Origin }[],
  role: OperationsRole,
  context: BuildContext,
): Draft {
  const received = role.sender === "service";
  const requestSide = received ? "response" : "request";
  const lists = [...layers].reverse().map((layer) => listAt(layer, "parameters"));
  const declared = readParameters([...lists, listAt({ value, origin }, "parameters")], requestSide, context);
  const { path, parameters } = received
    ? { path: template, parameters: declared }
    : settleTemplate(template, declared);
  const body = readBody(
    get(value, "requestBody"),
    child(origin, "requestBody"),
    parameters,
    requestSide,
    context,
  );
  const responses = readResponses(
    get(value, "responses"),
    child(origin, "responses"),
    received ? "request" : "response",
    context,
  );
  const id = text(value, "operationId");
  const named = id !== undefined && id.trim() !== "";
  const derived = role.prefix === undefined ? nameFromPath(method, path) : `${role.prefix} ${method}`;
  const summary = text(value, "summary") ?? layered(layers, "summary");
  const description = text(value, "description") ?? layered(layers, "description");
  const security = readSecurity(get(value, "security"), context);
  const servers = readServers(
    get(value, "servers") ?? layers.map((layer) => get(layer.value, "servers")).find(Boolean),
  );
  const examples: Example[] = [
    ...(body?.contents ?? []).flatMap((content) => content.examples),
    ...responses.flatMap((response) => response.contents.flatMap((content) => content.examples)),
  ];
  return {
    name: named ? id : camelCase(derived),
    identifier: "",
    typeName: "",
    method: method.toUpperCase(),
    path: role.wirePath ?? path,
    tags: [...new Set(texts(get(value, "tags")))],
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    deprecated: flag(value, "deprecated") === true,
    parameters: [...parameters, ...role.host],
    ...(body === undefined ? {} : { body }),
    responses,
    ...(security === undefined ? {} : { security }),
    ...(servers === undefined ? {} : { servers }),
    request: requestSchema(parameters, body, origin),
    examples,
    callbacks: readCallbacks(
      get(value, "callbacks"),
      child(origin, "callbacks"),
      named ? id : derived,
      context,
    ),
    ...(context.acs ? { acs: readAcsOperation(value, context.document.root) } : {}),
    origin,
    unnamed: !named,
    value,
  };
}

/**
 * The template with names only, and what has a place in it: operators of URI templates say how their parameter is sent,
 * and a parameter without a place cannot be: nobody is asked for it.
 */
function settleTemplate(
  template: string,
  declared: readonly Parameter[],
): { readonly path: string; readonly parameters: readonly Parameter[] } {
  const inPath = new Set(declared.flatMap(({ name, position }) => (position === "path" ? [name] : [])));
  const operators = new Map<string, TemplateOperator>();
  const path = template.replace(/\{([^{}]*)\}/g, (whole, text: string) => {
    const operator = inPath.has(text) ? undefined : templateOperator(text);
    if (operator === undefined || !inPath.has(operator.name)) return whole;
    operators.set(operator.name, operator);
    return `{${operator.name}}`;
  });
  const parameters = declared.flatMap((parameter) => {
    if (parameter.position !== "path") return [parameter];
    if (!path.includes(`{${parameter.name}}`)) return [];
    const { name: _name, ...said } = operators.get(parameter.name) ?? {};
    return [operators.has(parameter.name) ? { ...parameter, ...said } : parameter];
  });
  return { path, parameters };
}

const listAt = (layer: { value: JsonObject; origin: Origin }, key: string): Located => ({
  value: get(layer.value, key) ?? [],
  origin: child(layer.origin, key),
});

function layered(layers: readonly { value: JsonObject }[], key: string): string | undefined {
  for (const layer of layers) {
    const found = text(layer.value, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readCallbacks(
  value: Json | undefined,
  origin: Origin,
  parent: string,
  context: BuildContext,
): Draft[] {
  return entries(value).flatMap(([name, callback]) => {
    if (name.startsWith("x-")) return [];
    const layers = pathItemLayers(callback, child(origin, name), context);
    const target = layers.at(-1);
    if (target === undefined) return [];
    return readPaths(
      target.value,
      target.origin,
      { sender: "service", prefix: `${parent} ${name}`, host: [] },
      context,
    );
  });
}
