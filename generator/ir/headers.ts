/** Header objects of responses and of multipart parts. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { type BuildContext, deref, remember, schemaAt } from "./context.ts";
import type { Header, Json } from "./model.ts";
import { child, entries, flag, get, isObject, text } from "./read.ts";
import type { Side } from "./registry.ts";

/** `Content-Type` is left out: the media type says it. */
export function readHeaders(
  value: Json | undefined,
  origin: Origin,
  side: Side,
  context: BuildContext,
): Header[] {
  return entries(value).flatMap(([name, entry]) => {
    if (name.toLowerCase() === "content-type") return [];
    const located = deref(entry, child(origin, name), context);
    if (located === undefined) return [];
    const header = remember(context.shared.headers, `${side} ${located.key}`, () => {
      const description = text(located.value, "description");
      const given = schemaOrContent(located.value, located.origin);
      return {
        required: flag(located.value, "required") === true,
        ...(description === undefined ? {} : { description }),
        schema: schemaAt(given.value, given.origin, side, context),
      };
    });
    return [{ name, ...header }];
  });
}

/** The schema of a parameter or header, given by `schema` or by one media type of `content`. */
export function schemaOrContent(
  value: { readonly [key: string]: Json },
  origin: Origin,
): { value: Json | undefined; origin: Origin; mediaType?: string } {
  const [first] = entries(get(value, "content"));
  if (get(value, "schema") !== undefined || first === undefined) {
    return { value: get(value, "schema"), origin: child(origin, "schema") };
  }
  const [mediaType, media] = first;
  const at = child(child(child(origin, "content"), mediaType), "schema");
  return { value: isObject(media) ? get(media, "schema") : undefined, origin: at, mediaType };
}
