/** Facts about an operation as a whole, and about the product. */
import type { Comparison } from "./comparison.ts";
import { type ObjectValue, object, objects, type SpecOperation, text, type Value } from "./spec-files.ts";

const roles: Readonly<Record<string, string>> = {
  submit: "submit",
  start: "submit",
  poll: "result",
  explain: "explain",
};

export function compareOperation(operation: SpecOperation, facts: ObjectValue, into: Comparison): void {
  const at = operation.name;
  const { value } = operation;
  into.check("group", at, value["tags"], [facts["group"] ?? null]);
  into.check("kind", at, value["x-acs-kind"], facts["kind"]);
  into.check("error codes", at, errors(value["x-acs-errors"]), errors(facts["errorCodes"]));
  const { resourceType, resource, ...ram } = object(value["x-acs-ram"]);
  const known = object(facts["ram"]);
  into.check(
    "RAM",
    at,
    { ...ram, resourceType, resource },
    {
      action: known["action"],
      accessLevel: known["accessLevel"],
      resourceType: known["resourceType"],
      resource: known["arn"],
    },
  );
  const flow = object(facts["flowControl"]);
  into.check(
    "flow limit",
    at,
    value["x-acs-flow-limits"],
    facts["flowControl"] === undefined
      ? undefined
      : [{ calls: flow["calls"], seconds: flow["windowSeconds"] }],
  );
  into.check(
    "idempotency token",
    at,
    value["x-acs-idempotency-token"],
    object(facts["idempotency"])["clientToken"] === true ? "ClientToken" : undefined,
  );
  into.check("pagination", at, value["x-acs-pagination"], paginationOf(facts["pagination"]));
  compareAsync(operation, facts["async"], into);
  compareQuirks(operation, facts, into);
}

function errors(value: Value | undefined): string[] {
  return objects(value)
    .map(
      (error) =>
        `${String(error["httpStatus"] ?? error["status"])} ${text(error["code"])} ${text(error["message"])}`,
    )
    .sort();
}

function paginationOf(fact: Value | undefined): ObjectValue | undefined {
  if (fact === null || fact === undefined) return undefined;
  const request = object(object(fact)["request"]);
  const response = object(object(fact)["response"]);
  return {
    style: "page",
    pageNumber: request["page"] ?? null,
    pageSize: request["size"] ?? null,
    firstPage: request["firstPage"] ?? null,
    total: response["total"] ?? null,
    totalPages: response["totalPages"] ?? null,
    items: response["items"] ?? null,
  };
}

/** Pairs, one of which may come first in the specification while the facts list them all alike. */
function compareAsync(operation: SpecOperation, fact: Value | undefined, into: Comparison): void {
  const spec = object(operation.value["x-acs-async"]);
  const known = object(fact);
  const pairs = spec["partner"] === undefined ? [] : [spec, ...objects(spec["others"])];
  const partners = [known["partner"] ?? []].flat().map((partner) => text(partner as Value));
  into.checkNames(
    "async pair",
    operation.name,
    pairs.map((pair) => text(pair["partner"])),
    partners,
  );
  into.check(
    "async role",
    operation.name,
    spec["role"],
    fact === undefined ? undefined : roles[text(known["role"])],
  );
  const keys = [...new Set(pairs.map((pair) => text(pair["key"])))].join(" or ");
  into.check("async key", operation.name, keys === "" ? undefined : keys, known["key"]);
}

/** Each oddity the facts name is among those of the specification, as often. */
function compareQuirks(operation: SpecOperation, facts: ObjectValue, into: Comparison): void {
  const left = objects(operation.value["x-acs-quirks"]).map((quirk) => text(quirk["kind"]));
  for (const quirk of objects(facts["quirks"])) {
    const kind = quirk["kind"] === "seed-damaged" ? "older-page-damaged" : text(quirk["kind"]);
    const index = left.indexOf(kind);
    into.check("quirk", `${operation.name} ${kind}`, index >= 0, true);
    if (index >= 0) left.splice(index, 1);
  }
}

export function compareProduct(root: ObjectValue, facts: ObjectValue, into: Comparison): void {
  const product = object(facts["product"]);
  into.check("product", "code", object(root["x-acs-product"])["code"], product["code"]);
  into.check("product", "name", object(root["x-acs-product"])["name"], product["name"]);
  into.check("product", "RAM code", object(root["x-acs-product"])["ramCode"], product["ramCode"]);
  into.check(
    "product",
    "location service code",
    object(root["x-acs-product"])["locationServiceCode"],
    product["locationServiceCode"],
  );
  into.check("product", "version", object(root["info"])["version"], product["apiVersion"]);
  into.check("product", "style", root["x-acs-style"], product["style"]);
  into.checkNames(
    "product error code",
    "product",
    errors(root["x-acs-errors"]),
    errors(facts["productErrorCodes"]),
  );
  const hosts = (entry: ObjectValue, region: string): string =>
    `${text(entry[region])} ${text(entry["public"])} ${text(entry["vpc"])}`;
  into.checkNames(
    "endpoint",
    "product",
    objects(root["x-acs-endpoints"]).map((entry) => hosts(entry, "region")),
    objects(object(facts["endpoints"])["regions"]).map((entry) => hosts(entry, "regionId")),
  );
}
