/** A TypeScript call with the documented example values. */

import type { Api, Content, Json, JsonObject, Operation, Parameter, Schema, Shape } from "../../ir/model.ts";
import { scalarText } from "../../ir/read.ts";
import { sampleOf } from "../../ir/sample.ts";
import { propertyAccess, propertyKey, stringLiteral, valueLiteral } from "./escape.ts";
import { type Lookup, resolveSchema } from "./schema-lookup.ts";

export interface CallExampleOptions {
  readonly packageName: string;
  /** Of requests. */
  readonly lookup: Lookup;
  /** Also waits for what the operation starts, where there is a helper for it. */
  readonly waits: boolean;
}

/** Text of a module. Placeholders stand for credentials; optional parameters without an example are left out. */
export function callExample(
  api: Api,
  operation: Operation,
  { packageName, waits, lookup }: CallExampleOptions,
): string {
  const members = requestMembers(api, operation, lookup);
  const lines = members.map(([key, value]) => `  ${propertyKey(key)}: ${value},`);
  const request = lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n}`;
  // One that needs to be told when the work is done has no example that could be run.
  const wait = waits ? operation.acs?.async?.waits.find(({ until }) => until !== true) : undefined;
  const helper = wait?.helper;
  const imports = ["createClient", operation.identifier, ...(helper === undefined ? [] : [helper])];
  const body = [
    `import { ${imports.join(", ")} } from ${stringLiteral(packageName)};`,
    "",
    `const client = createClient(${clientOptions(api, operation)});`,
    "",
    ...(helper === undefined ? [] : ["// Starts the task and returns at once."]),
    `const response = await ${operation.identifier}(client, ${request});`,
    `console.log(response${api.protocol === "http" ? "" : resultField(operation, lookup)});`,
  ];
  if (helper !== undefined) {
    body.push(
      "",
      "// Starts a task and waits for its result.",
      `const result = await ${helper}(client, ${request});`,
      "console.log(result);",
    );
  }
  return `${body.join("\n")}\n`;
}

/** The field a reader wants first: the key of a task, else the whole answer. */
function resultField(operation: Operation, lookup: Lookup): string {
  const key = operation.acs?.async?.role === "submit" ? operation.acs.async.key : undefined;
  if (key === undefined) return "";
  const schema = operation.responses[0]?.contents[0]?.schema;
  const shape = schema === undefined ? undefined : resolveSchema(schema, lookup).shape;
  const known = shape?.kind !== "object" || shape.properties.some((property) => property.name === key);
  return known ? propertyAccess(key) : "";
}

function clientOptions(api: Api, operation: Operation): string {
  const needsCredentials = (operation.security ?? api.security).some(
    (requirement) => requirement.schemes.length > 0,
  );
  if (api.protocol === "http") {
    const scheme = api.securitySchemes.find((entry) => entry.name === firstScheme(api, operation));
    if (!needsCredentials || scheme === undefined) return "";
    const value =
      scheme.type === "http" && scheme.scheme === "basic"
        ? '{ username: "NAME", password: "PASSWORD" }'
        : '"YOUR_TOKEN"';
    return `{\n  credentials: { ${propertyKey(scheme.name)}: ${value} },\n}`;
  }
  const region = regionOf(api);
  const lines = [
    ...(region === undefined ? [] : [`  regionId: ${stringLiteral(region)},`]),
    '  credentials: { accessKeyId: "YOUR_ACCESS_KEY_ID", accessKeySecret: "YOUR_ACCESS_KEY_SECRET" },',
  ];
  return `{\n${lines.join("\n")}\n}`;
}

const firstScheme = (api: Api, operation: Operation): string | undefined =>
  (operation.security ?? api.security)[0]?.schemes[0]?.name;

function regionOf(api: Api): string | undefined {
  if (api.acs === undefined) return undefined;
  const variable = api.servers[0]?.variables.find((entry) => entry.name === api.acs?.regionVariable);
  return variable?.default ?? api.acs.endpoints[0]?.region;
}

/** Keys of the request, each with its expression. */
function requestMembers(api: Api, operation: Operation, lookup: Lookup): [string, string][] {
  const members: [string, string][] = [];
  for (const parameter of operation.parameters) {
    if (parameter.implicit || parameter.undocumented || parameter.position === "host") continue;
    // The client makes one of its own for every call.
    if (parameter.key === operation.acs?.idempotencyToken) continue;
    const value = exampleValue(parameter, lookup);
    if (value !== undefined) members.push([parameter.key, valueLiteral(value)]);
  }
  const body = operation.body;
  const content = body?.contents[0];
  if (body !== undefined && content !== undefined && (body.required || api.protocol !== "http")) {
    members.push([body.key, bodyText(content, lookup)]);
    if (body.contents.length > 1) members.push([body.contentTypeKey, stringLiteral(content.mediaType)]);
  }
  return members;
}

function bodyText(content: Content, lookup: Lookup): string {
  if (content.kind === "binary") return "new Uint8Array()";
  const documented = content.examples.find((example) => example.role === "request")?.value;
  const draw = { lookup, side: "request", optional: false } as const;
  const candidates = [
    documented,
    sampleOf(content.schema, draw),
    sampleOf(content.schema, { ...draw, documented: false }),
  ];
  const [value = null] = candidates.flatMap((candidate) => {
    const found = candidate === undefined ? undefined : fitted(candidate, content.schema, lookup);
    return found === undefined ? [] : [found];
  });
  if (content.kind === "multipart") return partsText(value, content.schema, lookup);
  return content.kind === "events" || content.kind === "json-lines"
    ? `[${valueLiteral(value)}]`
    : valueLiteral(value);
}

/** Parts of a form: a file is bytes, whatever stands for it in a document. */
function partsText(value: Json, schema: Schema, lookup: Lookup): string {
  const { shape } = resolveSchema(schema, lookup);
  if (shape.kind === "array" && resolveSchema(shape.items, lookup).shape.kind === "bytes")
    return "[new Uint8Array()]";
  if (shape.kind !== "object" || typeof value !== "object" || value === null) return valueLiteral(value);
  const kinds = new Map(
    shape.properties.map(({ name, schema: own }) => [name, resolveSchema(own, lookup).shape]),
  );
  const members = Object.entries(value).map(([name, member]) => {
    const own = kinds.get(name);
    const file = own?.kind === "array" ? resolveSchema(own.items, lookup).shape : own;
    const bytes = own?.kind === "array" ? "[new Uint8Array()]" : "new Uint8Array()";
    return `${propertyKey(name)}: ${file?.kind === "bytes" ? bytes : valueLiteral(member as Json)}`;
  });
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function exampleValue(parameter: Parameter, lookup: Lookup): Json | undefined {
  const documented = [parameter.example, ...parameter.schema.examples].find(
    (value) => value !== undefined && fitted(value, parameter.schema, lookup) !== undefined,
  );
  if (documented !== undefined) return fitted(documented, parameter.schema, lookup);
  if (parameter.required === false) return undefined;
  return fitted(
    sampleOf(parameter.schema, { lookup, side: "request", optional: false }),
    parameter.schema,
    lookup,
  );
}

/** The value where it is of the declared type; digits in a string count as a number. */
function fitted(value: Json, schema: Schema, lookup: Lookup): Json | undefined {
  const { shape } = resolveSchema(schema, lookup);
  switch (shape.kind) {
    case "string":
    case "bytes":
      return typeof value === "string" ? value : undefined;
    case "long": {
      if (typeof value === "string" && /^-?\d{1,19}$/.test(value)) return narrow(BigInt(value));
      return typeof value === "bigint" || Number.isSafeInteger(value) ? value : undefined;
    }
    case "number":
      if (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
      return typeof value === "number" ? value : undefined;
    case "boolean":
      return typeof value === "boolean"
        ? value
        : value === "true"
          ? true
          : value === "false"
            ? false
            : undefined;
    case "enum":
      return shape.values.find(
        (allowed) =>
          allowed === value || (typeof value !== "object" && scalarText(allowed) === String(value)),
      );
    case "array": {
      if (!Array.isArray(value)) return undefined;
      const items = value.map((item) => fitted(item, shape.items, lookup));
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case "object":
      return fittedObject(value, shape, lookup);
    case "null":
      return value === null ? value : undefined;
    case "intersection":
      return fittedIntersection(value, shape.members, lookup);
    case "union":
      return shape.members
        .map((member) => fitted(value, member, lookup))
        .find((member) => member !== undefined);
    default:
      return value;
  }
}

/** Members that the type does not have are left out: a literal with them would not compile. */
function fittedObject(
  value: Json,
  { properties, rest }: Extract<Shape, { kind: "object" }>,
  lookup: Lookup,
): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const object = value as JsonObject;
  const known = new Map(properties.map((property) => [property.name, property]));
  if (
    properties.some(
      ({ name, required, schema }) => required && !schema.readOnly && !Object.hasOwn(object, name),
    )
  )
    return undefined;
  const result: Record<string, Json> = Object.create(null);
  for (const name of Object.keys(object)) {
    const schema = known.get(name)?.schema ?? rest;
    if (schema === undefined) {
      if (properties.length === 0) result[name] = object[name] as Json;
      continue;
    }
    if (known.has(name) && schema.readOnly) continue;
    const member = fitted(object[name] as Json, schema, lookup);
    if (member === undefined) return undefined;
    result[name] = member;
  }
  return result;
}

/** What each member makes of the value, together. */
function fittedIntersection(value: Json, members: readonly Schema[], lookup: Lookup): Json | undefined {
  const parts = members.map((member) => fitted(value, member, lookup));
  if (parts.some((part) => part === undefined)) return undefined;
  const objects = parts.every((part) => typeof part === "object" && part !== null && !Array.isArray(part));
  return objects ? Object.assign(Object.create(null), ...(parts as JsonObject[])) : value;
}

const narrow = (value: bigint): Json => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
