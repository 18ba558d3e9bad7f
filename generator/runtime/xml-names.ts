/** Values of a document to and from elements that have other names than their properties. */
import type { XmlNames } from "./types.ts";
import type { XmlElement } from "./xml.ts";

type Given = XmlNames | (() => XmlNames) | undefined;

const open = (given: Given): XmlNames | undefined => (typeof given === "function" ? given() : given);

/** A value as `writeXml` takes it: elements by name, attributes after `@`. `around`: the element a list stands in. */
export function toElements(value: unknown, given: Given, around?: string): unknown {
  const names = open(given);
  if (Array.isArray(value) && around !== undefined) {
    const { name = around, within } = names?.items ?? {};
    return { ...namespaces(names), [name]: value.map((item) => toElements(item, within, name)) };
  }
  if (
    !names ||
    typeof value !== "object" ||
    value === null ||
    value instanceof Date ||
    Array.isArray(value)
  ) {
    return value;
  }
  const out = new Map<string, unknown>(Object.entries(namespaces(names)));
  for (const [property, item] of Object.entries(value)) {
    const { name = property, items, within } = ownName(names, property) ?? {};
    const inner = Array.isArray(item)
      ? item.map((one) => toElements(one, within, items ?? name))
      : toElements(item, within);
    out.set(name, items !== undefined && Array.isArray(inner) ? { [items]: inner } : inner);
  }
  return Object.fromEntries(out);
}

const namespaces = (names: XmlNames | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names?.namespaces ?? {}).map(([prefix, uri]) => [`@xmlns${prefix && ":"}${prefix}`, uri]),
  );

const ownName = ({ properties }: XmlNames, property: string) =>
  properties && Object.hasOwn(properties, property) ? properties[property] : undefined;

/** A prefix is the sender's choice. */
const local = (name: string) => name.replace(/[^@:]*:/, "");

/** The same tree by property; attributes that are no property are left out. */
export function fromElements(element: XmlElement, given: Given): XmlElement {
  const names = open(given);
  if (names?.items) {
    const { within } = names.items;
    const items = element.children.filter(({ name }) => name[0] !== "@");
    return { ...element, children: items.map((item) => fromElements(item, within)) };
  }
  const properties = new Map(
    Object.entries(names?.properties ?? {}).map(([property, said]) => [
      local(said.name ?? property),
      property,
    ]),
  );
  const children = element.children.flatMap((child): XmlElement[] => {
    const property = properties.get(local(child.name));
    if (property === undefined) return child.name.startsWith("@") ? [] : [fromElements(child, undefined)];
    const { items, within } = (names && ownName(names, property)) ?? {};
    const named = (one: XmlElement) => ({ ...fromElements(one, within), name: property });
    const wrapped = items === undefined ? [] : child.children.filter(({ name }) => !name.startsWith("@"));
    return wrapped[0] ? wrapped.map(named) : [named(child)];
  });
  const textual = properties.get("#text");
  if (textual !== undefined) {
    // Spaces between elements are no text.
    const isMixed = element.children.some(({ name }) => name[0] !== "@");
    children.push({ name: textual, text: isMixed ? element.text.trim() : element.text, children: [] });
  }
  return { ...element, children };
}
