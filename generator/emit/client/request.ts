/** The request type of an operation: parameters by key, the body under its own. */
import type { Body, Operation } from "../../ir/model.ts";
import { requestTypeName } from "../../ir/paths.ts";
import { docComment } from "../shared/doc-comment.ts";
import { inheritedNames, propertyKey } from "../shared/escape.ts";
import { contentType, mediaTypeType } from "./content.ts";
import type { TypeContext } from "./context.ts";
import { callerParameters, parameterMember, useShared } from "./parameters.ts";
import { braces, type Member, memberLine } from "./type-text.ts";

/** True when a call needs no request object at all. */
function allOptional(operation: Operation): boolean {
  return (
    operation.body?.required !== true &&
    callerParameters(operation).every((parameter) => parameter.required !== "flagged")
  );
}

/** The parameter `request` of a function, of the type given: left out where nothing is required. */
export function requestParameter(operation: Operation, type: string, optional = true): string {
  if (!optional || !allOptional(operation)) return `request: ${type}`;
  // Members of such names are not taken for absent in `{}`.
  const misread = callerParameters(operation).some((parameter) => inheritedNames.has(parameter.key));
  return `request: ${type} = {}${misread ? ` as ${type}` : ""}`;
}

/** Declares `<Operation>Request` in the context's module. */
export function declareRequest(operation: Operation, context: TypeContext): void {
  const name = requestTypeName(operation);
  const shared: string[] = [];
  const members: Member[] = [];
  for (const parameter of callerParameters(operation)) {
    const type = useShared(parameter, context);
    if (type === undefined) members.push(parameterMember(parameter, context));
    else shared.push(type);
  }
  const variants = operation.body === undefined ? [] : bodyVariants(operation.body, context);
  const [single] = variants;
  if (variants.length === 1 && single !== undefined) members.push(...single);
  if (variants.length > 1) {
    const union = variants.map((variant) => `  | ${braces(variant, "    ")}`).join("\n");
    const others = members.length === 0 ? shared : [...shared, braces(members, "")];
    const text = others.length === 0 ? `\n${union}` : ` ${others.join(" & ")} & (\n${union}\n)`;
    context.module.declare(name, `export type ${name} =${text};\n`);
  } else if (members.length + shared.length === 0) {
    context.module.declare(name, `export type ${name} = Record<string, never>;\n`);
  } else {
    const line = `export interface ${name} extends ${shared.join(", ")} {`;
    const head =
      shared.length === 0
        ? `export interface ${name} `
        : line.length <= 100
          ? line.slice(0, -1)
          : `export interface ${name}\n  extends ${shared.join(",\n    ")} `;
    context.module.declare(name, `${head}${braces(members, "")}\n`);
  }
}

/** One list of members for each way to give the body; one way where the types are the same. */
function bodyVariants(body: Body, context: TypeContext): Member[][] {
  const doc = docComment(body.description, [], "  ");
  const bodyMember = (type: string, required: boolean): Member => ({
    doc,
    line: memberLine(body.key, required, type, "  "),
  });
  const types = body.contents.map((content) => contentType(content, context, "  "));
  const [firstType] = types;
  if (firstType === undefined) return [[bodyMember("unknown", body.required)]];
  const mediaTypes = body.contents.map((content) => mediaTypeType(content.mediaType));
  if (types.every((type) => type === firstType)) {
    const members = [bodyMember(firstType, body.required)];
    if (mediaTypes.length > 1 || mediaTypes[0] === "string") {
      const names = [...new Set(mediaTypes)].join(" | ");
      members.unshift({ doc: "", line: `  ${propertyKey(body.contentTypeKey)}?: ${names};` });
    }
    return [members];
  }
  const variants = body.contents.map((content, index) => {
    const mediaType = mediaTypes[index] ?? "string";
    // The first content is what is sent when none is named.
    const mark = index === 0 ? "?" : "";
    return [
      { doc: "", line: `      ${propertyKey(body.contentTypeKey)}${mark}: ${mediaType};` },
      {
        doc: docComment(body.description, [], "      "),
        line: memberLine(
          body.key,
          body.required || index > 0,
          contentType(content, context, "      "),
          "      ",
        ),
      },
    ];
  });
  return variants;
}
