/** `application/x-www-form-urlencoded` bodies. */
import { serializeQuery } from "./parameters.ts";
import type { BodyContent } from "./types.ts";

export type Encoding = NonNullable<BodyContent["encoding"]>;

/** Objects, and lists that hold objects: what a form has no words for. */
export const isNested = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof Date) &&
  (!Array.isArray(value) || value.some((item) => Array.isArray(item) || isNested(item)));

/**
 * Properties of `value` as a form: single values as text, lists one pair an item, nested values as JSON; or as the
 * property's `encoding` says (`style`, `explode`). null and undefined are left out. Everything but unreserved
 * characters is percent-encoded, which every form decoder reads; `allowReserved` therefore changes nothing.
 * Throws `ParameterError`.
 */
export function encodeForm(value: Readonly<Record<string, unknown>>, encoding: Encoding = {}): string {
  return Object.entries(value)
    .flatMap(([name, item]) => {
      const { style, explode, contentType } = (Object.hasOwn(encoding, name) && encoding[name]) || {};
      const isStyled = style !== undefined || explode !== undefined;
      const mediaType = contentType ?? (isNested(item) ? "application/json" : undefined);
      return serializeQuery(
        {
          name,
          ...(style !== undefined && { style }),
          ...(explode !== undefined && { explode }),
          ...(!isStyled && mediaType !== undefined && { mediaType }),
        },
        item,
      );
    })
    .join("&");
}
