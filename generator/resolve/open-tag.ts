/** Choices that name the property which tells their schemas apart, whose schemas do not say so themselves. */
import type { Json, JsonObject } from "../ir/model.ts";
import type { Located } from "./document.ts";
import { isArray, isObject } from "./json.ts";
import type { Dialect } from "./model.ts";
import { quote } from "./site.ts";

/** What a reference written in `file` leads to. */
type Lookup = (reference: string, file: string) => Located | undefined;

interface Reading {
  readonly tag: string;
  readonly dialect: Dialect;
  readonly lookup: Lookup;
}

/** What a schema says of an object, with what its references and `allOf` say. */
interface Form {
  readonly name: string;
  readonly properties: Map<string, Json>;
  readonly required: Set<string>;
  closed: boolean;
  /** What it says of the tag. */
  tag?: JsonObject;
  /** It gives the tag one value. */
  fixesTag: boolean;
  /** It says more than can be judged here. */
  unclear: boolean;
}

/** Schemas of one choice that are compared, and steps into one: more says nothing new about a document. */
const maxForms = 64;
const maxSteps = 200;

/**
 * The tag of a discriminated `oneOf`, and two of its schemas that nothing else tells apart. A discriminator changes no
 * verdict: to the letter a value that fits both is refused, whatever its tag. What is meant is that each schema holds for
 * its own values of the tag.
 */
export function openTag(
  schema: JsonObject,
  file: string,
  dialect: Dialect,
  lookup: Lookup,
): { readonly tag: string; readonly names: readonly [string, string] } | undefined {
  const { oneOf, discriminator } = schema;
  const tag = isObject(discriminator) ? discriminator["propertyName"] : undefined;
  if (!isArray(oneOf) || typeof tag !== "string") return undefined;
  const forms = oneOf
    .slice(0, maxForms)
    .map((member, index) => formOf(member, index, file, { tag, dialect, lookup }))
    .filter((form) => !form.fixesTag && !form.unclear);
  for (const form of forms) {
    const other = forms.find((candidate) => candidate !== form && leastFits(form, candidate, tag));
    if (other !== undefined) return { tag, names: [form.name, other.name] };
  }
  return undefined;
}

/** Whether an object with what `form` asks for and nothing else fits `other`. */
function leastFits(form: Form, other: Form, tag: string): boolean {
  return (
    tagsMeet(form, other) &&
    [...other.required].every((name) => form.required.has(name)) &&
    [...form.required].every((name) => {
      if (name === tag) return true;
      const [mine, theirs] = [form.properties.get(name), other.properties.get(name)];
      return theirs === undefined ? !other.closed : mine === undefined || isAlike(mine, theirs);
    })
  );
}

/** Whether one value of the tag may be either's. */
function tagsMeet(form: Form, other: Form): boolean {
  const [mine, theirs] = [form, other].map(({ tag }) => tag?.["enum"]);
  return !isArray(mine) || !isArray(theirs) || mine.some((value) => theirs.includes(value));
}

const scalars = new Set<Json | undefined>(["string", "number", "integer", "boolean"]);

/** The same schema, or two that leave the same scalar open. Of others nothing is said. */
function isAlike(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || one["type"] !== other["type"]) return false;
  return (
    scalars.has(one["type"]) && [one, other].every((schema) => narrowing.every((key) => !(key in schema)))
  );
}

function formOf(member: Json, index: number, start: string, reading: Reading): Form {
  const reference = isObject(member) ? member["$ref"] : undefined;
  const form: Form = {
    name: typeof reference === "string" ? quote(reference.replace(/^.*\//, "")) : `schema ${index + 1}`,
    properties: new Map(),
    required: new Set(),
    closed: false,
    fixesTag: false,
    unclear: false,
  };
  const queue: { readonly schema: Json; readonly file: string }[] = [{ schema: member, file: start }];
  const seen = new Set<JsonObject>();
  for (let next = queue.pop(); next !== undefined && !form.unclear; next = queue.pop()) {
    const { schema, file } = next;
    if (!isObject(schema) || seen.has(schema) || seen.size === maxSteps) {
      form.unclear = !isObject(schema) || seen.size === maxSteps;
      continue;
    }
    seen.add(schema);
    if (typeof schema["$ref"] === "string") {
      const target = reading.lookup(schema["$ref"], file);
      if (target === undefined) form.unclear = true;
      else queue.push({ schema: target.value, file: target.origin.file });
      if (reading.dialect === "3.0") continue;
    }
    addTo(form, schema, reading.tag, (value) => resolved(value, file, reading));
    if (isArray(schema["allOf"])) for (const part of schema["allOf"]) queue.push({ schema: part, file });
  }
  return form;
}

/** Keywords by which objects can be told apart in ways that names do not show. */
const telling = ["oneOf", "anyOf", "not", "if", "enum", "const", "dependentSchemas", "dependentRequired"];
const counting = ["minProperties", "maxProperties", "propertyNames", "unevaluatedProperties"];

function addTo(form: Form, schema: JsonObject, tag: string, resolve: (value: Json) => Json): void {
  const { type, properties, required } = schema;
  const isOfObjects = type === undefined || type === "object" || (isArray(type) && type.includes("object"));
  if (!isOfObjects || [...telling, ...counting].some((key) => schema[key] !== undefined)) form.unclear = true;
  if (schema["additionalProperties"] === false) form.closed = true;
  if (isArray(required)) {
    for (const name of required) if (typeof name === "string") form.required.add(name);
  }
  if (!isObject(properties)) return;
  for (const [name, property] of Object.entries(properties)) {
    const value = resolve(property);
    form.properties.set(name, value);
    if (name !== tag) continue;
    if (!isObject(value) || (value["type"] ?? "string") !== "string") form.unclear = true;
    else if (fixes(value, resolve)) form.fixesTag = true;
    else if (form.tag?.["enum"] === undefined) form.tag = value;
  }
}

/** Keywords by which one string or number is not another. */
const narrowing = ["const", "enum", "pattern", "format", "allOf", "anyOf", "oneOf", "not"];

const fixes = (schema: JsonObject, resolve: (value: Json) => Json): boolean =>
  ["const", "pattern"].some((key) => schema[key] !== undefined) ||
  (isArray(schema["enum"]) && schema["enum"].length === 1) ||
  (isArray(schema["allOf"]) &&
    schema["allOf"].some((part) => {
      const value = resolve(part);
      return isObject(value) && value["allOf"] === undefined && fixes(value, resolve);
    }));

/** What a reference leads to, with what 3.1 lets stand beside it; the value itself where it is none. */
function resolved(value: Json, file: string, { dialect, lookup }: Reading): Json {
  if (!isObject(value) || typeof value["$ref"] !== "string") return value;
  const { $ref: reference, ...beside } = value;
  const target = lookup(reference as string, file)?.value ?? value;
  return dialect === "3.0" || Object.keys(beside).length === 0 || !isObject(target)
    ? target
    : { ...target, ...beside };
}
