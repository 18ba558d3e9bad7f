/** Rules of one operation, and of operation ids across the document. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Json, JsonObject } from "../ir/model.ts";
import { checkRequirements } from "./check-security.ts";
import { isObject } from "./json.ts";
import { token } from "./operations-of.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";

/** Collects operation ids; a second use is an error, links are compared with them at the end. */
export class OperationIds {
  readonly #ids = new Map<string, Origin>();
  readonly #missing: Origin[] = [];
  readonly #links: { readonly id: string; readonly origin: Origin }[] = [];

  add(operation: JsonObject, site: Site): void {
    const id = operation["operationId"];
    if (id === undefined || id === "") {
      this.#missing.push(site.origin([], "key"));
      return;
    }
    if (typeof id !== "string") return;
    const origin = site.origin(["operationId"]);
    const first = this.#ids.get(id);
    if (first === undefined) this.#ids.set(id, origin);
    else {
      site.error({
        code: "operation/duplicate-id",
        message: `The operation id ${quote(id)} stands twice.`,
        hint: "give each operation an id of its own.",
        at: ["operationId"],
        related: [{ message: "the first", place: first }],
      });
    }
  }

  link(id: string, site: Site): void {
    this.#links.push({ id, origin: site.origin(["operationId"]) });
  }

  finish(site: Site): void {
    const first = this.#missing[0];
    if (first !== undefined) {
      const count = this.#missing.length;
      site.diagnostics.push({
        code: "operation/missing-id",
        severity: "warning",
        message:
          count === 1
            ? "An operation has no `operationId`; its name is made from method and path."
            : `${count} operations have no \`operationId\`; their names are made from method and path.`,
        place: first,
        hint: "add an `operationId` to choose the name.",
        related: this.#missing.slice(1, 4).map((place) => ({ message: "another", place })),
      });
    }
    for (const { id, origin } of this.#links) {
      if (this.#ids.has(id)) continue;
      site.diagnostics.push({
        code: "link/unknown-operation",
        severity: "warning",
        message: `There is no operation ${quote(id)}; the link leads nowhere.`,
        place: origin,
        hint: "correct the id.",
      });
    }
  }
}

export function operationRules(operation: JsonObject, site: Site, ids: OperationIds): void {
  ids.add(operation, site);
  if (Array.isArray(operation["parameters"]))
    checkDuplicates(operation["parameters"] as readonly Json[], site);
  if (Array.isArray(operation["security"])) checkRequirements(operation["security"] as readonly Json[], site);
  if (isObject(operation["responses"])) checkResponses(operation["responses"], site);
  if (isObject(operation["requestBody"])) {
    const { content } = operation["requestBody"];
    if (isObject(content)) checkMediaTypes(content, site, ["requestBody", "content"]);
  }
}

/** The parameter an item of a list stands for, references followed. */
export function parameterOf(item: Json, file: string, site: Site): JsonObject | undefined {
  let value = item;
  let at = file;
  for (let steps = 0; steps < 300; steps++) {
    if (!isObject(value)) return undefined;
    const reference = value["$ref"];
    if (typeof reference !== "string") return value;
    const found = site.references.lookup(reference, at);
    if (found === undefined) return undefined;
    value = found.value;
    at = found.origin.file;
  }
  return undefined;
}

/** Name and position as one text; header names differ by more than case. Undefined where either is missing. */
export function parameterKey(parameter: JsonObject): string | undefined {
  const { name, in: position } = parameter;
  if (typeof name !== "string" || typeof position !== "string") return undefined;
  return `${position} ${position === "header" ? name.toLowerCase() : name}`;
}

/** A parameter may override one of the path item, but not stand twice in one list. */
export function checkDuplicates(list: readonly Json[], site: Site): void {
  if (list.length < 2) return;
  const seen = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const parameter = parameterOf(item, site.file, site);
    const key = parameter === undefined ? undefined : parameterKey(parameter);
    if (parameter === undefined || key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      continue;
    }
    site.error({
      code: "parameter/duplicate",
      message: `The ${String(parameter["in"])} parameter ${quote(parameter["name"])} stands twice.`,
      hint: "remove or rename one of the two.",
      at: isObject(item) && "name" in item ? ["parameters", index, "name"] : ["parameters", index],
      related: [{ message: "the first", place: site.origin(["parameters", first]) }],
    });
  }
}

function checkResponses(responses: JsonObject, site: Site): void {
  let statuses = 0;
  for (const status in responses) {
    if (status.startsWith("x-") || status === "$ref") continue;
    statuses++;
    if (!/^(?:[1-5](?:\d\d|XX)|default)$/.test(status)) {
      const upper = /^[1-5]xx$/i.test(status);
      site.report(upper ? "warning" : "error", {
        code: upper ? "response/range-case" : "response/status",
        message: upper
          ? `${quote(status)} is read as \`${status.toUpperCase()}\`.`
          : `${quote(status)} is no status.`,
        hint: upper
          ? "write a range with capital letters."
          : "use a status such as `200`, a range such as `2XX`, or `default`.",
        at: ["responses", status],
        part: "key",
      });
    }
    const response = responses[status];
    if (!isObject(response)) continue;
    const { headers, content } = response;
    if (isObject(headers)) {
      for (const name in headers) {
        if (token.test(name)) continue;
        site.error({
          code: "parameter/header-name",
          message: `${quote(name)} cannot be the name of a header.`,
          hint: "use letters, digits and hyphens.",
          at: ["responses", status, "headers", name],
          part: "key",
        });
      }
    }
    if (isObject(content)) checkMediaTypes(content, site, ["responses", status, "content"]);
  }
  if (statuses === 0) {
    site.warning({
      code: "response/none",
      message: "No response is described; any answer is let through.",
      hint: "describe the responses.",
      at: ["responses"],
      part: "key",
    });
  }
}

function checkMediaTypes(content: JsonObject, site: Site, at: readonly string[]): void {
  for (const name in content) {
    if (name.startsWith("x-") || /^[^\s/;,]+\/[^\s/;,]+(?:\s*;.*)?$/.test(name)) continue;
    site.warning({
      code: "content/media-type",
      message: `${quote(name)} is no media type; its content is read as bytes.`,
      hint: "write one such as `application/json`.",
      at: [...at, name],
      part: "key",
    });
  }
}
