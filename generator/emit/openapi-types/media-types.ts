/** Media types among the components (OpenAPI 3.2), which openapi-typescript does not know: each stands where it is used. */
import type { Plain } from "./plain-copy.ts";

type PlainObject = { [key: string]: Plain };

const isObject = (value: Plain | undefined): value is PlainObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const reference = /^#\/components\/mediaTypes\/([^/]+)$/;

/** Changes `document`. */
export function settleMediaTypes(document: PlainObject): void {
  const { components } = document;
  if (!isObject(components) || !isObject(components["mediaTypes"])) return;
  const known = components["mediaTypes"];
  const most = Object.keys(known).length;
  delete components["mediaTypes"];
  const target = (value: Plain): Plain => {
    let found = value;
    // As many steps as there are media types: a ring has been refused before.
    for (let steps = 0; steps <= most && isObject(found); steps++) {
      const name = reference.exec(`${found["$ref"]}`)?.[1];
      if (name === undefined) return found;
      const key = name.replaceAll("~1", "/").replaceAll("~0", "~");
      found = Object.hasOwn(known, key) ? (known[key] as Plain) : {};
    }
    return found;
  };
  // What was put in place is left as it is: an example in it may look like a media type that holds itself.
  const seen = new Set<Plain>();
  const queue: Plain[] = [document];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const content = isObject(value) ? value["content"] : undefined;
    if (isObject(content)) {
      // Not set: a media type may be called `__proto__`.
      for (const [name, media] of Object.entries(content)) {
        const found = target(media);
        if (found === media) continue;
        seen.add(found);
        Object.defineProperty(content, name, { value: found });
      }
    }
    for (const item of Object.values(value)) queue.push(item);
  }
}
