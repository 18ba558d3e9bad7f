/** Types of bodies by media type. */
import type { Content } from "../../ir/model.ts";
import { stringLiteral } from "../shared/escape.ts";
import type { TypeContext } from "./context.ts";
import { typeText } from "./type-text.ts";

/** Type of one body, as the caller sees it. */
export function contentType(content: Content, context: TypeContext, indent: string): string {
  switch (content.kind) {
    case "text":
      return "string";
    case "binary":
      if (context.side === "response") return "Uint8Array";
      context.module.importType(`${context.root}runtime/types.js`, "PartData");
      return "PartData";
    case "multipart":
      return typeText(content.schema, { ...context, bytes: "part" }, indent);
    case "events":
    case "json-lines": {
      const item = typeText(content.schema, context, indent);
      return context.side === "request" ? `Iterable<${item}>` : `AsyncIterable<${item}>`;
    }
    default:
      return typeText(content.schema, context, indent);
  }
}

/** Type of the media type's name: a range such as `image/*` stands for any. */
export const mediaTypeType = (mediaType: string): string =>
  mediaType.includes("*") ? "string" : stringLiteral(mediaType);
