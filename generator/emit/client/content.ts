/** Types of bodies by media type. */
import type { Content } from "../../ir/model.ts";
import { stringLiteral } from "../shared/escape.ts";
import type { TypeContext } from "./context.ts";
import { typeText } from "./type-text.ts";

/** Binary data a request may carry. */
const sentBytes = "Blob | Uint8Array";

/** Type of one body, as the caller sees it. */
export function contentType(content: Content, context: TypeContext, indent: string): string {
  switch (content.kind) {
    case "text":
      return "string";
    case "binary":
      return context.side === "request" ? sentBytes : "Uint8Array";
    case "multipart":
      return typeText(content.schema, { ...context, bytes: sentBytes }, indent);
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
