/**
 * Parameters in requests and on the wire, and the module of those among a document's components: their types with their
 * documentation, and how they are sent, once for all operations that refer to them.
 */
import type { Api, Operation, Parameter, Schema } from "../../ir/model.ts";
import { tokens } from "../../ir/read.ts";
import { pascalCase } from "../../ir/words.ts";
import type { EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { type DocTag, docComment, schemaTags } from "../shared/doc-comment.ts";
import { stringLiteral } from "../shared/escape.ts";
import { ModuleText } from "../shared/module.ts";
import { type TypeContext, target } from "./context.ts";
import { flag, inline, text } from "./fields.ts";
import { braces, type Member, memberLine, typeText } from "./type-text.ts";

/** Below `src/`, without its ending. */
const parametersModule = "parameters";

/** Parameters the caller gives: not those the protocol sends itself, nor those that pick the host. */
export function callerParameters(operation: Operation): readonly Parameter[] {
  return operation.parameters.filter((parameter) => !parameter.implicit && parameter.position !== "host");
}

/** Names by what a place of the document gives to operations. */
export type SharedParameters = ReadonlyMap<string, string>;

/**
 * One that stands in a list belongs to an operation or a path; any other is there to be referred to, however often it
 * is: one more operation then changes nothing of those that are there.
 */
function place({ key, name, origin, style, explode }: Parameter): string | undefined {
  const inList = /(?:^|\/)\d+$/.test(origin.pointer);
  // An operator in a path template may send one parameter in several ways.
  return inList || key !== name ? undefined : `${origin.file}#${origin.pointer} ${style} ${explode}`;
}

/** Shared parameters of the operations, in their order. No other name begins with a `$` and a capital letter. */
export function sharedParameters(operations: readonly Operation[]): SharedParameters {
  const shared = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const parameter of operations.flatMap(callerParameters)) {
    const at = place(parameter);
    if (at === undefined || shared.has(at)) continue;
    const last = tokens(parameter.origin.pointer).at(-1);
    const plain = `$${pascalCase(last || parameter.name, "Parameter")}`;
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    shared.set(at, count === 1 ? plain : `${plain}_${count}`);
  }
  return shared;
}

/** The name of a shared parameter, for a type and a value, imported; undefined for any other. */
export function useShared(parameter: Parameter, context: TypeContext): string | undefined {
  const at = place(parameter);
  const name = at === undefined ? undefined : context.parameters?.get(at);
  if (name !== undefined) context.module.importValue(`${context.root}${parametersModule}.js`, name);
  return name;
}

/** `src/parameters.ts`: of each shared parameter a type with its one member, and its descriptor. */
export function emitParameters(
  api: Api,
  shared: SharedParameters,
  base: Pick<TypeContext, "names" | "int64">,
): EmittedFile | undefined {
  if (shared.size === 0) return undefined;
  const module = new ModuleText(banner(api.origin));
  const context: TypeContext = {
    ...base,
    module,
    root: "./",
    side: "request",
    bytes: "text",
    importSchemas: true,
  };
  module.importType("./runtime/types.js", "ParameterDescriptor");
  const written = new Set<string>();
  for (const parameter of api.operations.flatMap(callerParameters)) {
    const name = shared.get(place(parameter) ?? "");
    if (name === undefined || written.has(name)) continue;
    written.add(name);
    const descriptor = parameterText(parameter, api.protocol !== "http", context);
    module.declare(name, `export interface ${name} ${braces([parameterMember(parameter, context)], "")}\n`);
    module.declare(name, `export const ${name}: ParameterDescriptor = ${descriptor};\n`);
  }
  return module.file(`src/${parametersModule}.ts`);
}

export function parameterMember(parameter: Parameter, context: TypeContext): Member {
  const { schema } = parameter;
  const tags: DocTag[] = schemaTags(schema, parameter.example ?? schema.examples[0]);
  if (parameter.deprecated && !schema.deprecated) tags.push({ name: "deprecated" });
  const type = `${typeText(schema, context, "  ")}${takesDate(schema) ? " | Date" : ""}`;
  return {
    doc: docComment(parameter.description ?? schema.description, tags, "  "),
    line: memberLine(parameter.key, parameter.required === "flagged", type, "  "),
  };
}

const timeFormats = new Set(["date", "date-time", "iso8601"]);

/** Whether a parameter's value is a day or a time, which may be given as a `Date`. */
const takesDate = ({ shape, format = "" }: Schema): boolean =>
  shape.kind === "string" && timeFormats.has(format);

/** What a generic API's parameters are for the most part goes without saying: strings, and all of a path needed. */
export function parameterText(parameter: Parameter, acs: boolean, context: TypeContext): string {
  const usual = parameter.position === "query" || parameter.position === "cookie" ? "form" : "simple";
  const style = parameter.acsStyle ?? (parameter.style === usual ? undefined : parameter.style);
  const explode = parameter.explode === (parameter.style === "form") ? undefined : `${parameter.explode}`;
  const type = parameterType(parameter, acs, context);
  return inline([
    ["name", stringLiteral(parameter.name)],
    ["key", parameter.key === parameter.name ? undefined : stringLiteral(parameter.key)],
    ["position", stringLiteral(parameter.position)],
    ["type", text(type === "string" && !acs ? undefined : type)],
    ["required", flag(parameter.required === "flagged" && (acs || parameter.position !== "path"))],
    ["style", text(style)],
    ["explode", parameter.acsStyle === undefined ? explode : undefined],
    ["allowReserved", flag(parameter.allowReserved)],
    ["allowEmptyValue", flag(parameter.allowEmptyValue)],
    ["mediaType", text(parameter.mediaType)],
  ]);
}

/** What the runtime has to know to write the value: undefined where its own type says enough. */
function parameterType(parameter: Parameter, acs: boolean, context: TypeContext): string | undefined {
  const schema = target(parameter.schema, context.names);
  if (schema === undefined) return undefined;
  const integer = typeof schema.json === "object" && schema.json["type"] === "integer";
  switch (schema.shape.kind) {
    case "string":
      // The vendor's services take times to the second.
      if (schema.format === "date" || (schema.format === "date-time" && !acs)) return schema.format;
      return "string";
    case "long":
    case "boolean":
    case "array":
    case "object":
      return schema.shape.kind;
    case "number":
      return integer ? "integer" : "number";
    case "tuple":
      return "array";
    case "enum": {
      const kinds = new Set(schema.shape.values.map((value) => typeof value));
      if (kinds.size !== 1) return undefined;
      if (kinds.has("number")) return integer ? "integer" : "number";
      if (kinds.has("boolean")) return "boolean";
      return kinds.has("string") ? "string" : undefined;
    }
    default:
      return undefined;
  }
}
