/**
 * Documents that nobody wrote: schemas, parameters and bodies of a document changed at random, in ways that leave it a
 * document. What comes out may be refused; what is not has to compile and to mean what it says.
 */

import { roleOf } from "../../ir/keywords.ts";
import type { Json, JsonObject } from "../../ir/model.ts";
import { isObject } from "../../ir/read.ts";
import type { Random } from "./hostile-random.ts";

type Tree = Record<string, unknown>;

/** A place that holds a schema. */
interface Slot {
  readonly holder: Tree;
  readonly key: string;
}

const isTree = (value: unknown): value is Tree => isObject(value as Json);

/** Every schema below a part of the document, those within schemas too. */
function slotsOf(root: Tree): Slot[] {
  const slots: Slot[] = [];
  const schema = (holder: Tree, key: string): void => {
    const value = holder[key];
    if (!isTree(value)) return;
    slots.push({ holder, key });
    for (const [keyword, item] of Object.entries(value)) {
      const role = keyword === "items" ? "part" : roleOf(keyword);
      if (role === "part" || role === "in-place") schema(value, keyword);
      else if (/-(list|map)$/.test(role ?? ""))
        for (const name of Object.keys(item as Tree)) schema(item as Tree, name);
    }
  };
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === "schema") schema(value as Tree, key);
      else if (key === "schemas" && isTree(item)) for (const name of Object.keys(item)) schema(item, name);
      else if (key !== "example" && key !== "examples") walk(item);
    }
  };
  walk(root);
  return slots;
}

/** Objects of the document that hold for what `test` says. */
function objectsOf(root: unknown, test: (value: Tree) => boolean): Tree[] {
  if (typeof root !== "object" || root === null) return [];
  const inside = Object.values(root).flatMap((value) => objectsOf(value, test));
  return isTree(root) && test(root) ? [root, ...inside] : inside;
}

const memberNames = ["constructor", "a b", "1x", "ünï", "then", "toString", "kind", "X", "x", "id", "ID"];
const mediaTypes = [
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "text/plain",
  "application/xml",
  "text/event-stream",
  "application/octet-stream",
  "*/*",
  "application/x-ndjson",
  "application/vnd.x+json; charset=utf-8",
];
const operationIds = [
  "delete",
  "client",
  "createClient",
  "a/b",
  "List",
  "schemas",
  "ApiError",
  "Promise",
  "index",
];
const styles: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
};

/** A copy with one to six changes. */
export function grafted(document: JsonObject, random: Random): JsonObject {
  const root = structuredClone(document) as Tree;
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const about = random(10);
    if (about < 6) changeSchema(root, random);
    else if (about < 8) changeParameter(root, random);
    else changeOperation(root, random);
  }
  return root as JsonObject;
}

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined => items[random(items.length)];

/** A reference to a schema of the document, or a copy of one that stands anywhere. */
function someSchema(root: Tree, random: Random): Tree {
  const slot = random(2) === 0 ? pick(slotsOf(root), random) : undefined;
  if (slot !== undefined) return structuredClone(slot.holder[slot.key]) as Tree;
  const name = pick(schemaNames(root), random);
  return name === undefined ? { type: "string" } : { $ref: `#/components/schemas/${name}` };
}

function schemaNames(root: Tree): string[] {
  const components = root["components"];
  const schemas = isTree(components) ? components["schemas"] : undefined;
  return isTree(schemas) ? Object.keys(schemas).filter((name) => /^[\w.-]+$/.test(name)) : [];
}

function changeSchema(root: Tree, random: Random): void {
  const slot = pick(slotsOf(root), random);
  if (slot === undefined) return;
  const old = slot.holder[slot.key] as Tree;
  const some = (): Tree => someSchema(root, random);
  const with31 = `${root["openapi"]}`.startsWith("3.1");
  const beside = (more: Tree): Tree => ("$ref" in old ? { allOf: [old], ...more } : { ...old, ...more });
  const mapping = Object.fromEntries(
    schemaNames(root)
      .slice(0, 2)
      .map((name, index) => [`m${index}`, name]),
  );
  const forms: readonly (() => unknown)[] = [
    some,
    () => ({ allOf: [old, some()] }),
    () => ({ allOf: [{ allOf: [old] }, some()] }),
    () => ({ anyOf: [old, some()] }),
    () => ({ oneOf: [old, some(), some()] }),
    () => ({ type: "array", items: old }),
    () => ({ type: "object", additionalProperties: old }),
    () => ({ not: old }),
    () => beside(with31 ? { type: [old["type"] ?? "string", "null"].flat() } : { nullable: true }),
    () => beside({ readOnly: true }),
    () => beside({ writeOnly: true }),
    () => beside({ deprecated: true, description: "a */ b\n\n```ts\nx\n``` {@link y} `" }),
    () => beside({ enum: [1, "a", null, true, "A", "", "1", { a: 1 }, [1]] }),
    () => beside({ default: pick([1, "a", null, [], {}, true], random) }),
    () => beside({ example: pick([1, "a", { a: 1 }, []], random) }),
    () => beside({ additionalProperties: pick([false, true, some()], random) }),
    () => beside({ required: [...((old["required"] as string[]) ?? []), pick(memberNames, random)] }),
    () =>
      beside({
        properties: { ...(old["properties"] as Tree), [pick(memberNames, random) ?? "a"]: some() },
      }),
    () => beside({ type: pick(["string", "integer", "number", "boolean", "array", "object"], random) }),
    () => beside({ format: pick(["int64", "int32", "date-time", "date", "binary", "byte", "uuid"], random) }),
    () => beside({ discriminator: { propertyName: pick(["kind", "type", "id"], random), mapping } }),
    () => beside({ uniqueItems: true, minItems: 1, maxItems: 2 }),
    () => beside({ minProperties: 1, maxProperties: 3 }),
    () => beside({ pattern: pick(["^a+$", "\\d{3}", "^(a|b)*$", "\\p{L}+"], random), minLength: 1 }),
    ...(with31
      ? [
          () => random(2) === 0,
          () => beside({ const: pick([1, "x", null, { a: 1 }, [1]], random) }),
          () => beside({ prefixItems: [some(), some()], items: pick([false, some()], random) }),
          () => beside({ patternProperties: { "^x-": some() } }),
          () => beside(Object.fromEntries(["if", "then", "else"].map((name) => [name, some()]))),
          () => beside({ unevaluatedProperties: false }),
        ]
      : []),
  ];
  slot.holder[slot.key] = pick(forms, random)?.();
}

function changeParameter(root: Tree, random: Random): void {
  const parameter = pick(
    objectsOf(root, ({ in: position, name }) => typeof position === "string" && typeof name === "string"),
    random,
  );
  if (parameter === undefined) return;
  const { in: position, explode, required } = parameter;
  // Another name or position of a path parameter would leave its path without one.
  const others: readonly Tree[] =
    position === "path"
      ? []
      : [
          { name: pick(["body", "client", "a[]", "a.b", "X-Y", "constructor", "1"], random) },
          { in: pick(["query", "header", "cookie"], random) },
          { required: required !== true },
        ];
  const schema = someSchema(root, random);
  const changes: readonly Tree[] = [
    ...others,
    { style: pick(styles[`${position}`] ?? ["simple"], random) },
    { explode: explode !== true },
    { schema, content: undefined },
    { schema: { type: "array", items: schema }, content: undefined },
    { schema: undefined, content: { "application/json": { schema } } },
    { allowReserved: true },
  ];
  Object.assign(parameter, pick(changes, random));
}

function changeOperation(root: Tree, random: Random): void {
  const operation = pick(
    objectsOf(root, (value) => isTree(value["responses"]) && value["schemas"] === undefined),
    random,
  );
  if (operation === undefined) return;
  const content = (): Tree => ({ [pick(mediaTypes, random) ?? ""]: { schema: someSchema(root, random) } });
  const headers = { "X-A": { schema: someSchema(root, random) } };
  const status = pick(["200", "201", "2XX", "default", "404", "4XX"], random) ?? "200";
  const changes: readonly Tree[] = [
    { requestBody: { required: random(2) === 0, content: { ...content(), ...content() } } },
    {
      responses: {
        ...(operation["responses"] as Tree),
        [status]: { description: "", content: content(), headers },
      },
    },
    { operationId: undefined },
    { operationId: pick(operationIds, random) },
    { tags: [pick(["constructor", "A B"], random)] },
  ];
  Object.assign(operation, pick(changes, random));
}
