/**
 * Runs openapi-typescript over a document in memory. Its own entry would lint and bundle first, which reads
 * configuration and may follow references; the document is checked and whole already, so only its transform runs.
 */
import type { GlobalContext, SchemaObject } from "openapi-typescript";
import { isLongFormat } from "../../ir/keywords.ts";
import type { JsonObject } from "../../ir/model.ts";
import type { EmitOptions } from "../emitter.ts";
import { stringLiteral } from "../shared/escape.ts";
import { dropPathExtensions, hoistDeepReferences } from "./hoist.ts";
import { settleMediaTypes } from "./media-types.ts";
import { exactValues, plainCopy, withNames } from "./plain-copy.ts";
import { ringSchemas, withRingAliases } from "./rings.ts";

type Ts = typeof import("typescript");
type TypeNode = import("typescript").TypeNode;

export interface PrintedTypes {
  readonly text: string;
  /** Names of the declarations, in order. */
  readonly declarations: readonly string[];
}

export async function printTypes(document: JsonObject, int64: EmitOptions["int64"]): Promise<PrintedTypes> {
  const { default: ts } = await import("typescript");
  const { astToString, resolveRef, scanDiscriminators, transformSchema } = await import("openapi-typescript");
  const copy = plainCopy(document);
  settleMediaTypes(copy);
  hoistDeepReferences(copy);
  dropPathExtensions(copy);
  const schema = copy as unknown as Parameters<typeof transformSchema>[0];
  const settings = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: true,
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    silent: true,
    inject: undefined,
    transformProperty: undefined,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    transform: (object: SchemaObject) => exactType(ts, object, int64),
    resolve: <T>(reference: string) => resolveRef<T>(schema, reference, { silent: true }),
  };
  const discriminators = scanDiscriminators(schema, { silent: true });
  leaveOwnTags(discriminators, settings.resolve);
  const context = { ...settings, discriminators } as unknown as GlobalContext;
  const omits = Object.keys(discriminators.objects).length > 0;
  const nodes = withRingAliases(ts, transformSchema(schema, context), ringSchemas(copy, omits));
  const declarations = nodes.map((node) => {
    const { name } = node as { name?: { text?: string } };
    if (name?.text === undefined) throw new Error("a declaration without a name");
    return name.text;
  });
  const text = astToString([...nodes])
    .replaceAll("\r\n", "\n")
    .replace(theirWithRequired, ourWithRequired);
  return { text: plainLiterals(ts, withNames(text)), declarations };
}

/**
 * A child of a schema with a discriminator gets a member for the tag. One that declares the tag among its own members
 * would have it twice, which does not compile: it keeps its own.
 */
function leaveOwnTags(
  { objects, refsHandled }: GlobalContext["discriminators"],
  resolve: (reference: string) => object | undefined,
): void {
  for (const [reference, { propertyName }] of Object.entries(objects)) {
    const schema = resolve(reference) as { discriminator?: object; properties?: object } | undefined;
    const isChild = schema?.discriminator === undefined;
    if (isChild && Object.hasOwn(schema?.properties ?? {}, propertyName)) refsHandled.push(reference);
  }
}

/** A helper of theirs that does not compile where the type may also be null or be a union: it asks for a common key. */
const theirWithRequired =
  /^type WithRequired<T, K extends keyof T> = T & \{\n {4}\[P in K\]-\?: T\[P\];\n\};$/m;
const ourWithRequired = `type WithRequired<T, K extends PropertyKey> = T & {
    [P in K]-?: P extends keyof T ? T[P] : unknown;
};`;

/** The printer writes string literals by rules of its own; those that ours would write otherwise are put right (R2). */
function plainLiterals(ts: Ts, text: string): string {
  if (!/"(?:[^"\\\n]|\\.)*?(?:[<\x7f-\uffff]|\\[^"\\nrtbfu])/.test(text)) return text;
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  const parts: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isString = kind === ts.SyntaxKind.StringLiteral;
    parts.push(isString ? stringLiteral(scanner.getTokenValue()) : scanner.getTokenText());
  }
  return parts.join("");
}

/** The type of a 64-bit integer, and of enumerations with values that a number cannot hold. */
function exactType(ts: Ts, object: SchemaObject, int64: EmitOptions["int64"]): TypeNode | undefined {
  const schema = object as { [key: string]: unknown };
  const types = Array.isArray(schema["type"]) ? (schema["type"] as unknown[]) : [schema["type"]];
  const exact = schema[exactValues];
  const nodes: TypeNode[] = [];
  if (Array.isArray(exact)) nodes.push(...exact.map((text) => exactLiteral(ts, String(text))));
  else if (isLongFormat(schema["format"]) && types.includes("integer") && schema["enum"] === undefined) {
    const keywords = {
      bigint: ts.SyntaxKind.BigIntKeyword,
      string: ts.SyntaxKind.StringKeyword,
      number: ts.SyntaxKind.NumberKeyword,
    } as const;
    nodes.push(ts.factory.createKeywordTypeNode(keywords[int64]));
  } else return undefined;
  if (types.includes("null") || schema["nullable"] === true) {
    nodes.push(ts.factory.createLiteralTypeNode(ts.factory.createNull()));
  }
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : ts.factory.createUnionTypeNode(nodes);
}

function exactLiteral(ts: Ts, text: string): TypeNode {
  const { factory } = ts;
  if (!/^-?\d+$/.test(text)) {
    const value: unknown = JSON.parse(text);
    if (typeof value === "string") return factory.createLiteralTypeNode(factory.createStringLiteral(value));
    return value === null
      ? factory.createLiteralTypeNode(factory.createNull())
      : factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
  }
  const digits = text.replace("-", "");
  const literal = Number.isSafeInteger(Number(digits))
    ? factory.createNumericLiteral(digits)
    : factory.createBigIntLiteral(`${digits}n`);
  return factory.createLiteralTypeNode(
    text.startsWith("-") ? factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, literal) : literal,
  );
}
