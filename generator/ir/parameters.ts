/** Parameters of an operation: its own and its path's, with the defaults of their position. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Located } from "../resolve/document.ts";
import { acsStyleOf, styleOf } from "./contents.ts";
import { type BuildContext, deref, remember, schemaAt } from "./context.ts";
import { schemaOrContent } from "./headers.ts";
import type { Conflict, Json, JsonObject, Parameter, Position, Server } from "./model.ts";
import { child, dictionary, entries, flag, get, isObject, list, text } from "./read.ts";
import type { Side } from "./registry.ts";
import { quote } from "./report.ts";
import { part, scalar } from "./shapes.ts";

type WirePosition = Exclude<Position, "host">;
const positions: readonly WirePosition[] = ["query", "header", "path", "cookie"];

/** Headers that other parts of a description speak for; OpenAPI says to ignore them here. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

interface Found {
  readonly name: string;
  readonly position: WirePosition;
  readonly value: JsonObject;
  readonly origin: Origin;
  readonly key: string;
}

/** `lists`: from the path item to the operation; a later parameter of the same name and position wins. */
export function readParameters(lists: readonly Located[], side: Side, context: BuildContext): Parameter[] {
  const found = new Map<string, Found>();
  for (const located of lists) {
    for (const [index, entry] of list(located.value).entries()) {
      const parameter = readIdentity(entry, child(located.origin, index), context);
      if (parameter === undefined) continue;
      const name = parameter.position === "header" ? parameter.name.toLowerCase() : parameter.name;
      found.set(`${parameter.position} ${name}`, parameter);
    }
  }
  return settleKeys(
    [...found.values()].map((parameter) =>
      remember(context.shared.parameters, `${side} ${parameter.key}`, () =>
        readParameter(parameter, side, context),
      ),
    ),
    context,
  );
}

function readIdentity(entry: Json, origin: Origin, context: BuildContext): Found | undefined {
  const located = deref(entry, origin, context);
  const name = located === undefined ? undefined : text(located.value, "name");
  if (located === undefined || name === undefined) return undefined;
  const position = positions.find((known) => known === text(located.value, "in"));
  if (position === undefined) return undefined;
  if (position === "header" && ignoredHeaders.has(name.toLowerCase())) return undefined;
  return { name, position, ...located };
}

function readParameter(
  { name, position, value, origin }: Found,
  side: Side,
  context: BuildContext,
): Parameter {
  const given = schemaOrContent(value, origin);
  const schema = schemaAt(given.value, given.origin, side, context);
  const style = styleOf(value) ?? (position === "query" || position === "cookie" ? "form" : "simple");
  const description = text(value, "description");
  const example = exampleOf(value, origin, context) ?? schema.examples[0];
  const acsStyle = acsStyleOf(value);
  return {
    name,
    key: name,
    position,
    required: requiredOf(value, position),
    style,
    explode: flag(value, "explode") ?? (style === "form" || style === "deepObject"),
    allowReserved: flag(value, "allowReserved") === true,
    allowEmptyValue: flag(value, "allowEmptyValue") === true,
    ...(given.mediaType === undefined ? {} : { mediaType: given.mediaType }),
    ...(acsStyle === undefined ? {} : { acsStyle }),
    implicit: context.acs && position === "query" && name === "Action" && isConstant(given.value),
    undocumented: flag(value, "x-acs-undocumented") === true,
    schema,
    ...(description === undefined ? {} : { description }),
    deprecated: flag(value, "deprecated") === true || schema.deprecated,
    ...(example === undefined ? {} : { example }),
    conflicts: readConflicts(get(value, "x-acs-conflicts")),
    origin,
  };
}

function requiredOf(value: JsonObject, position: WirePosition): Parameter["required"] {
  if (position === "path" || flag(value, "required") === true) return "flagged";
  return text(value, "x-acs-required") === "documented" ? "documented" : false;
}

const isConstant = (schema: Json | undefined): boolean =>
  isObject(schema) && (get(schema, "const") !== undefined || list(get(schema, "enum")).length === 1);

function exampleOf(value: JsonObject, origin: Origin, context: BuildContext): Json | undefined {
  const own = get(value, "example");
  if (own !== undefined) return own;
  const at = child(origin, "examples");
  for (const [name, entry] of entries(get(value, "examples"))) {
    const located = deref(entry, child(at, name), context);
    const found = located === undefined ? undefined : get(located.value, "value");
    if (found !== undefined) return found;
  }
  return undefined;
}

function readConflicts(value: Json | undefined): Conflict[] {
  return list(value).flatMap((entry) => {
    if (!isObject(entry)) return [];
    const source = text(entry, "source");
    const note = text(entry, "note");
    return source === undefined || note === undefined ? [] : [{ source, note }];
  });
}

const suffixes: Readonly<Record<WirePosition, string>> = {
  path: "Path",
  query: "Query",
  header: "Header",
  cookie: "Cookie",
};
const precedence: readonly WirePosition[] = ["path", "query", "header", "cookie"];

/**
 * Gives every parameter a property of the request object: the wire name, or with the position added where two
 * share it. A path parameter keeps its name before a query parameter, and so on.
 */
function settleKeys(parameters: readonly Parameter[], context: BuildContext): Parameter[] {
  const wireNames = new Set(parameters.map((parameter) => parameter.name));
  if (wireNames.size === parameters.length && !wireNames.has("__proto__")) return [...parameters];
  const keys = new Map<Parameter, string>();
  // An object literal with this key would set the prototype.
  const taken = new Set<string>(["__proto__"]);
  for (const position of precedence) {
    for (const parameter of parameters) {
      if (parameter.position !== position) continue;
      let key = parameter.name;
      for (let number = 1; taken.has(key) || (number > 1 && wireNames.has(key)); number += 1) {
        key = `${parameter.name}${suffixes[position]}${number === 1 ? "" : number}`;
      }
      taken.add(key);
      keys.set(parameter, key);
      if (key === parameter.name) continue;
      context.report.warn(
        "name/parameter-taken",
        `Parameter ${quote(parameter.name)} in ${position} shares its name with another one; in requests it is ${quote(key)}.`,
        parameter.origin,
        "Nothing need be done; another name on the wire would avoid it.",
      );
    }
  }
  return parameters.map((parameter) => {
    const key = keys.get(parameter) ?? parameter.name;
    return key === parameter.key ? parameter : { ...parameter, key };
  });
}

/** The part of the host that is chosen on the client, for every operation of an `acs-*` API. */
export function hostParameters(servers: readonly Server[], origin: Origin): Parameter[] {
  const variables = new Map(
    servers.flatMap((server) => server.variables.map((variable) => [variable.name, variable])),
  );
  return [...variables.values()].map((variable) => {
    const json = dictionary<Json>();
    json["type"] = "string";
    if (variable.enum !== undefined) json["enum"] = variable.enum;
    if (variable.default !== "") json["default"] = variable.default;
    const shape =
      variable.enum === undefined
        ? scalar("string")
        : ({ kind: "enum", values: variable.enum, open: true } as const);
    return {
      name: variable.name,
      key: variable.name,
      position: "host" as const,
      required: false as const,
      style: "simple" as const,
      explode: false,
      allowReserved: false,
      allowEmptyValue: false,
      implicit: false,
      undocumented: false,
      schema: {
        ...part(json, shape, origin),
        ...(variable.default === "" ? {} : { default: variable.default }),
      },
      ...(variable.description === undefined ? {} : { description: variable.description }),
      deprecated: false,
      ...(variable.default === "" ? {} : { example: variable.default }),
      conflicts: [],
      origin,
    };
  });
}
