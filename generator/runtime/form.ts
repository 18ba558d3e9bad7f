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
export const encodeForm = (value: Readonly<Record<string, unknown>>, encoding: Encoding = {}): string =>
  Object.entries(value)
    .flatMap(([name, item]) => encodeProperty(name, item, encodingOf(encoding, name)))
    .join("&");

export const encodingOf = (encoding: Encoding, name: string): Encoding[string] =>
  (Object.hasOwn(encoding, name) && encoding[name]) || {};

/** One property as encoded `name=value` pairs. */
export function encodeProperty(name: string, item: unknown, encoding: Encoding[string]): string[] {
  const { style, explode, contentType } = encoding;
  const mediaType = contentType ?? (isNested(item) ? "application/json" : undefined);
  const isStyled = style !== undefined || explode !== undefined;
  return serializeQuery(
    {
      name,
      ...(style !== undefined && { style }),
      ...(explode !== undefined && { explode }),
      ...(!isStyled && mediaType !== undefined && { mediaType }),
    },
    item,
  );
}
