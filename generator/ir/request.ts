/** The request object of an operation as one schema. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { unite } from "./combine.ts";
import type { Body, Content, Json, Parameter, Property, Schema } from "./model.ts";
import { dictionary } from "./read.ts";
import { part, sameShape } from "./shapes.ts";

/**
 * Parameters by key and the body under its key. Unknown keys are refused, as they are most likely misspelt;
 * what only the protocol or the client sets is not in it.
 */
export function requestSchema(
  parameters: readonly Parameter[],
  body: Body | undefined,
  origin: Origin,
): Schema {
  const properties: Property[] = parameters
    .filter((parameter) => !parameter.implicit && parameter.position !== "host")
    .map((parameter) => ({
      name: parameter.key,
      required: parameter.required === "flagged",
      schema: documented(parameter),
    }));
  const json = dictionary<Json>();
  json["type"] = "object";
  const rules = body === undefined ? [] : addBody(properties, body, origin);
  const map = dictionary<Json>();
  for (const property of properties) map[property.name] = property.schema.json as Json;
  json["properties"] = map;
  const required = properties.filter((property) => property.required).map((property) => property.name);
  if (required.length > 0) json["required"] = required;
  json["additionalProperties"] = false;
  if (rules.length > 0) json["allOf"] = rules;
  return part(json, { kind: "object", properties }, origin);
}

function documented(parameter: Parameter): Schema {
  const { schema, description, example } = parameter;
  return {
    ...schema,
    ...(description === undefined ? {} : { description }),
    deprecated: parameter.deprecated,
    ...(example === undefined || schema.examples.length > 0 ? {} : { examples: [example] }),
  };
}

/** Adds the body's properties; returns the rules that tie a body to its media type. */
function addBody(properties: Property[], body: Body, origin: Origin): Json[] {
  const [first, ...others] = body.contents;
  if (first === undefined) return [];
  const contents = body.contents.map((content) => ({ ...content, schema: sentSchema(content, origin) }));
  const alike = others.every((content) => sameShape(content.schema.shape, first.schema.shape));
  const schema = alike && contents[0] !== undefined ? contents[0].schema : anyContent(contents, origin);
  const description = body.description ?? schema.description;
  properties.push({
    name: body.key,
    required: body.required,
    schema: { ...schema, ...(description === undefined ? {} : { description }) },
  });
  if (others.length === 0 && !isRange(first)) return [];
  properties.push({
    name: body.contentTypeKey,
    required: false,
    schema: { ...mediaTypeSchema(contents, origin), description: "Media type the body is sent as." },
  });
  const [main, ...more] = contents;
  return alike || main === undefined ? [] : [mediaTypeRule(body, main, more)];
}

const isRange = (content: Content): boolean => content.mediaType.includes("*");

/**
 * Of a stream the schema describes one value; what is sent is any iterable of such values. `items` holds for lists, and
 * lets any other iterable pass: to look into one would use it up.
 */
function sentSchema(content: Content, origin: Origin): Schema {
  if (content.kind !== "events" && content.kind !== "json-lines") return content.schema;
  const json = dictionary<Json>();
  json["items"] = content.schema.json as Json;
  return part(json, { kind: "array", items: content.schema }, origin);
}

/** The documented names; with a range among them anything that falls into one. */
function mediaTypeSchema(contents: readonly Content[], origin: Origin): Schema {
  const json = dictionary<Json>();
  const first = contents[0]?.mediaType ?? "";
  if (contents.some(isRange)) {
    json["anyOf"] = contents.map((content) => matching(content));
    return part(json, { kind: "string" }, origin);
  }
  const names = contents.map((content) => content.mediaType);
  json["enum"] = names;
  json["default"] = first;
  return { ...part(json, { kind: "enum", values: names, open: false }, origin), default: first };
}

/** What holds for the name of a content's media type. */
function matching(content: Content): Json {
  if (!isRange(content)) return constant(content.mediaType);
  const json = dictionary<Json>();
  const start = content.mediaType.replace(/\*.*$/, "").replace(/[^A-Za-z0-9/]/g, "\\$&");
  json["type"] = "string";
  json["pattern"] = `^${start === "" ? "[^/]+/" : start}[^*]+$`;
  return json;
}

function anyContent(contents: readonly Content[], origin: Origin): Schema {
  const json = dictionary<Json>();
  json["anyOf"] = contents.map((content) => content.schema.json) as Json;
  return part(json, unite(contents.map((content) => content.schema)), origin);
}

/** `if contentType is … then body is …, else …`; the first media type is the one meant where none is named. */
function mediaTypeRule(body: Body, first: Content, others: readonly Content[]): Json {
  return others.reduceRight<Json>(
    (otherwise, content) => {
      const condition = withProperty(body.contentTypeKey, matching(content));
      condition["required"] = [body.contentTypeKey];
      const meant = withProperty(body.key, content.schema.json as Json);
      // The name of another media type means nothing without a body, and its type asks for one.
      if (!body.required) meant["required"] = [body.key];
      return conditional(condition, meant, otherwise);
    },
    withProperty(body.key, first.schema.json as Json),
  );
}

function conditional(condition: Json, whenTrue: Json, whenFalse: Json): Json {
  const pairs: [string, Json][] = [
    ["if", condition],
    ["then", whenTrue],
    ["else", whenFalse],
  ];
  return Object.assign(dictionary<Json>(), Object.fromEntries(pairs));
}

function withProperty(name: string, schema: Json): Record<string, Json> {
  const map = dictionary<Json>();
  map[name] = schema;
  const json = dictionary<Json>();
  json["properties"] = map;
  return json;
}

function constant(value: Json): Json {
  const json = dictionary<Json>();
  json["const"] = value;
  return json;
}
