/**
 * A second reading of documented XML samples, to hold the emitted decoder against: slow, small, by the IR's shapes
 * and not by codecs. Knows elements and the five entities, which is all that the samples use.
 */
import type { Schema } from "../../ir/model.ts";

interface Element {
  readonly name: string;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The sample as a value of the schema; undefined where the text is not well formed. */
export function readSampleXml(text: string, schema: Schema, named: (name: string) => Schema): unknown {
  const root = readElements(text.replace(/<\?xml[^>]*\?>/, ""));
  if (root?.length !== 1) return undefined;
  return readValue(root[0] as Element, [schema], named);
}

/** The elements of a text one after the other; undefined where tags do not match. */
function readElements(text: string): Element[] | undefined {
  const elements: Element[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const open = /^<([\w.-]+)\s*(\/?)>/.exec(rest);
    if (open === null) return undefined;
    const [tag = "", name = "", closed] = open;
    if (closed === "/") {
      elements.push({ name, children: [], text: "" });
      rest = rest.slice(tag.length).trim();
      continue;
    }
    let depth = 1;
    let end = -1;
    for (const match of rest.slice(tag.length).matchAll(new RegExp(`<(/?)${name}\\s*(/?)>`, "g"))) {
      if (match[2] === "/") continue;
      depth += match[1] === "/" ? -1 : 1;
      if (depth === 0) {
        end = tag.length + match.index;
        break;
      }
    }
    if (end === -1) return undefined;
    const inner = rest.slice(tag.length, end);
    const children = inner.includes("<") ? readElements(inner) : [];
    if (children === undefined) return undefined;
    elements.push({ name, children, text: plainText(inner) });
    rest = rest
      .slice(end)
      .replace(/^<\/[^>]*>/, "")
      .trim();
  }
  return elements;
}

const plainText = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_all, name: string) => {
    return { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }[name] ?? "";
  });

function readValue(element: Element, schemas: readonly Schema[], named: (name: string) => Schema): unknown {
  const parts = (schema: Schema): readonly Schema[] => {
    if (schema.shape.kind === "ref") return parts(named(schema.shape.name));
    return schema.shape.kind === "intersection" ? schema.shape.members.flatMap(parts) : [schema];
  };
  const flat = schemas.flatMap(parts);
  const properties = flat.flatMap(({ shape }) => (shape.kind === "object" ? shape.properties : []));
  if (flat.some(({ shape }) => shape.kind === "object")) {
    const object: Record<string, unknown> = {};
    for (const property of properties) {
      const own = element.children.filter((child) => child.name === property.name);
      const { shape } = property.schema;
      if (shape.kind === "array") {
        // A wrapper without anything in it is an empty list.
        if (own.length > 0 || element.children.length === 0) {
          object[property.name] = own.map((child) => readValue(child, [shape.items], named));
        }
      } else if (own[0] !== undefined) {
        const value = readValue(own[0], [property.schema], named);
        if (value !== undefined) object[property.name] = value;
      }
    }
    for (const child of element.children) {
      if (!properties.some((property) => property.name === child.name)) object[child.name] = child.text;
    }
    return object;
  }
  const kind = flat[0]?.shape.kind;
  if (kind !== "string" && element.text.trim() === "" && kind !== "enum") return undefined;
  if (kind === "long") return BigInt(element.text.trim());
  if (kind === "number") return Number(element.text);
  if (kind === "boolean") return element.text.trim() === "true";
  return element.text;
}
