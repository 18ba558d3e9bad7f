/**
 * Schemas that hold themselves without an object between: lists of themselves, values as JSON has them. As a member of
 * `components` such a type does not compile, as an alias it does.
 */
import type { Plain } from "./plain-copy.ts";

type Ts = typeof import("typescript");
type Node = import("typescript").Node;
type TypeNode = import("typescript").TypeNode;
type InterfaceDeclaration = import("typescript").InterfaceDeclaration;
type PlainObject = { [key: string]: Plain };

/** Keywords whose schemas TypeScript looks at to know the type itself; members of objects it leaves for later. */
const direct = ["allOf", "anyOf", "oneOf", "items", "prefixItems", "not"];
/** Others that it looks at where something is taken away from the type by `Omit`. */
const indexed = ["additionalProperties", "patternProperties"];
const prefix = "#/components/schemas/";

/** Names of component schemas that are in a ring of direct references. `omits`: `Omit` is used among the types. */
export function ringSchemas(document: PlainObject, omits: boolean): ReadonlySet<string> {
  const schemas = member(member(document, "components"), "schemas");
  const names = isObject(schemas) ? Object.keys(schemas) : [];
  const keywords = omits ? [...direct, ...indexed] : direct;
  const targets = new Map(names.map((name) => [name, referencesOf(member(schemas, name), keywords)]));
  return new Set(names.filter((name) => reaches(name, targets)));
}

/** True where a way along the edges leads back to its start. */
function reaches(start: string, targets: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const queue = [...(targets.get(start) ?? [])];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (name === start) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    queue.push(...(targets.get(name) ?? []));
  }
  return false;
}

function referencesOf(schema: Plain | undefined, keywords: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue: Plain[] = [schema ?? null];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (Array.isArray(next)) queue.push(...next);
    if (!isObject(next)) continue;
    const reference = member(next, "$ref");
    if (typeof reference === "string" && reference.startsWith(prefix)) {
      found.add(reference.slice(prefix.length).replaceAll("~1", "/").replaceAll("~0", "~"));
    }
    for (const keyword of keywords) queue.push(member(next, keyword) ?? null);
  }
  return found;
}

const isObject = (value: Plain | undefined): value is PlainObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const member = (value: Plain | undefined, key: string): Plain | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The declarations with an alias for each ring schema, `components` leading to it. */
export function withRingAliases(ts: Ts, nodes: readonly Node[], rings: ReadonlySet<string>): readonly Node[] {
  if (rings.size === 0) return nodes;
  const { factory } = ts;
  const names = new Map([...rings].map((name, index) => [name, `ring${index + 1}`]));
  const aliases: Node[] = [];
  const changed = nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return node;
    const members = node.members.map((entry) => {
      if (nameOf(ts, entry) !== "schemas" || !ts.isPropertySignature(entry)) return entry;
      if (entry.type === undefined || !ts.isTypeLiteralNode(entry.type)) return entry;
      const schemas = entry.type.members.map((schema) => {
        const name = nameOf(ts, schema);
        if (name === undefined || !rings.has(name) || !ts.isPropertySignature(schema)) return schema;
        if (schema.type === undefined) return schema;
        const alias = names.get(name) as string;
        const body = byAlias(ts, schema.type, names);
        aliases.push(factory.createTypeAliasDeclaration(undefined, alias, undefined, body));
        const type = factory.createTypeReferenceNode(alias);
        const { modifiers, questionToken } = schema;
        const copy = factory.createPropertySignature(modifiers, schema.name, questionToken, type);
        return withComments(copy, schema);
      });
      const { modifiers, questionToken } = entry;
      const type = factory.createTypeLiteralNode(schemas);
      return withComments(factory.createPropertySignature(modifiers, entry.name, questionToken, type), entry);
    });
    return withMembers(ts, node, members);
  });
  return [...changed, ...aliases];
}

/**
 * The type with references to ring schemas by alias: the compiler leaves those for later, index accesses it does not, nor
 * what `Omit` takes away from a type that holds one.
 */
function byAlias(ts: Ts, type: TypeNode, names: ReadonlyMap<string, string>): TypeNode {
  let found = 0;
  const visit = (node: Node): Node => {
    const alias = names.get(schemaName(ts, node) ?? "");
    if (alias !== undefined) {
      found += 1;
      return ts.factory.createTypeReferenceNode(alias);
    }
    const before = found;
    const visited = ts.visitEachChild(node, visit, undefined);
    const whole = found > before ? omitted(ts, visited) : undefined;
    // The printer puts no parentheses around a union by itself.
    return whole !== undefined && ts.isUnionTypeNode(whole)
      ? ts.factory.createParenthesizedType(whole)
      : (whole ?? visited);
  };
  return visit(type) as TypeNode;
}

/** `A` of `Omit<A, "a">`. */
function omitted(ts: Ts, node: Node): TypeNode | undefined {
  return ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && node.typeName.text === "Omit"
    ? node.typeArguments?.[0]
    : undefined;
}

/** `A` of `components["schemas"]["A"]`. */
function schemaName(ts: Ts, node: Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: root, indexType: kind } = node.objectType;
  return ts.isTypeReferenceNode(root) &&
    ts.isIdentifier(root.typeName) &&
    root.typeName.text === "components" &&
    literalText(ts, kind) === "schemas"
    ? literalText(ts, node.indexType)
    : undefined;
}

const literalText = (ts: Ts, node: TypeNode): string | undefined =>
  ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;

function withMembers(
  ts: Ts,
  node: InterfaceDeclaration,
  members: readonly import("typescript").TypeElement[],
): Node {
  const { modifiers, name, typeParameters, heritageClauses } = node;
  return ts.factory.createInterfaceDeclaration(modifiers, name, typeParameters, heritageClauses, members);
}

/** Comments of theirs are no text of a file but notes on a node. */
function withComments<T extends Node>(copy: T, original: Node): T {
  const from = original as unknown as { emitNode?: unknown };
  (copy as unknown as { emitNode?: unknown }).emitNode = from.emitNode;
  return copy;
}

function nameOf(ts: Ts, node: import("typescript").TypeElement): string | undefined {
  const { name } = node;
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}
