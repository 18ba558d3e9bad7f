/** The answers a document shows: its samples where it has them, else values drawn from its schemas. */
import type { Content, Json, Operation, Response } from "../ir/model.ts";
import { sampleOf } from "../ir/sample.ts";
import type { SchemaLookup } from "./read-parameters.ts";

export interface DocumentedAnswer {
  readonly value: Json;
  /** XML sample exactly as documented. */
  readonly xml?: string;
  /** Top element of the XML form: the sample's own, however it is spelt, else `<Operation>Response`. */
  readonly xmlRoot: string;
}

/** The success answer of an `acs-*` operation. */
export function documentedAnswer(operation: Operation, lookup: SchemaLookup): DocumentedAnswer {
  const response = successResponse(operation);
  const json = response?.contents.find((content) => content.kind === "json");
  const xml = response?.contents.find((content) => content.kind === "xml");
  const xmlText = exampleOf(operation, xml, /xml/i);
  const schema = json?.schema ?? xml?.schema;
  const value =
    exampleOf(operation, json, /json/i) ??
    (schema === undefined ? Object.create(null) : sampleOf(schema, { lookup, side: "response" }));
  const text = typeof xmlText === "string" ? xmlText : undefined;
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<([A-Za-z_][\w.-]*)/.exec(text ?? "")?.[1];
  return {
    value,
    xmlRoot: root ?? `${operation.name}Response`,
    ...(text === undefined ? {} : { xml: text }),
  };
}

function exampleOf(operation: Operation, content: Content | undefined, mediaType: RegExp): Json | undefined {
  const own = content?.examples.find((example) => example.role === "response");
  if (own !== undefined) return own.value;
  return operation.examples.find(
    (example) =>
      example.role === "response" &&
      mediaType.test(example.mediaType) &&
      (example.status ?? "200").startsWith("2"),
  )?.value;
}

/** The first documented success: a 2xx status, then `2XX`, then `default`. */
export function successResponse(operation: Operation): Response | undefined {
  const exact = operation.responses.filter((response) => /^2\d\d$/.test(response.status));
  return (
    exact.find((response) => response.contents.length > 0) ??
    exact[0] ??
    operation.responses.find((response) => response.status.toUpperCase() === "2XX") ??
    operation.responses.find((response) => response.status === "default")
  );
}
