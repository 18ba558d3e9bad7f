/** The `xml` object of a schema. */
import type { Json, XmlFacts } from "./model.ts";
import { flag, isObject, text } from "./read.ts";

export function xmlFacts(value: Json | undefined): XmlFacts | undefined {
  if (!isObject(value)) return undefined;
  const name = text(value, "name");
  const namespace = text(value, "namespace");
  const prefix = text(value, "prefix");
  const nodeType = text(value, "nodeType");
  const attribute = nodeType === "attribute" || flag(value, "attribute");
  // Of what is no list an element is what it is anyway.
  const wrapped = nodeType === "element" || flag(value, "wrapped");
  return {
    ...(name === undefined ? {} : { name }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(attribute === undefined ? {} : { attribute }),
    ...(wrapped === undefined ? {} : { wrapped }),
    ...(/^(text|cdata)$/.test(nodeType ?? "") ? { text: true } : {}),
  };
}
