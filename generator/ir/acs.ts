/** The `x-acs-*` vocabulary: facts of an Alibaba Cloud product. */
import type {
  AcsApiFacts,
  AcsAsync,
  AcsEndpoint,
  AcsEnvelope,
  AcsOperationFacts,
  AcsPagination,
  AcsPartner,
  AcsState,
  ErrorCode,
  Json,
  JsonObject,
} from "./model.ts";
import { get, isObject, list, numberOf, text, texts } from "./read.ts";

export function acsStyle(root: JsonObject): "RPC" | "ROA" | undefined {
  const style = text(root, "x-acs-style")?.toUpperCase();
  return style === "RPC" || style === "ROA" ? style : undefined;
}

export function readAcsApi(root: JsonObject, style: "RPC" | "ROA"): AcsApiFacts {
  const product = get(root, "x-acs-product");
  const envelope = readEnvelope(get(root, "x-acs-envelope"));
  const regionVariable = text(root, "x-acs-region-variable");
  return {
    product:
      (isObject(product) ? text(product, "code") : typeof product === "string" ? product : undefined) ?? "",
    style,
    endpoints: list(get(root, "x-acs-endpoints")).flatMap(readEndpoint),
    ...(envelope === undefined ? {} : { envelope }),
    ...(regionVariable === undefined ? {} : { regionVariable }),
  };
}

function readEndpoint(value: Json): AcsEndpoint[] {
  const region = isObject(value) ? text(value, "region") : undefined;
  if (!isObject(value) || region === undefined) return [];
  return [{ region, ...pick(value, ["public", "vpc", "note"]) }];
}

function readEnvelope(value: Json | undefined): AcsEnvelope | undefined {
  return isObject(value) ? pick(value, ["success", "code", "message", "status", "requestId"]) : undefined;
}

/** The members of the list that are texts. */
function pick<Key extends string>(value: JsonObject, keys: readonly Key[]): { readonly [K in Key]?: string } {
  const result: { [K in Key]?: string } = {};
  for (const key of keys) {
    const found = text(value, key);
    if (found !== undefined) result[key] = found;
  }
  return result;
}

/** An operation's envelope is the API's with the members it names replaced. */
export function readAcsOperation(value: JsonObject, root: JsonObject): AcsOperationFacts {
  const kind = text(value, "x-acs-kind");
  const async = readAsync(get(value, "x-acs-async"));
  const pagination = readPagination(get(value, "x-acs-pagination"));
  const token = text(value, "x-acs-idempotency-token");
  const envelope = readEnvelope(get(value, "x-acs-envelope"));
  const ram = get(value, "x-acs-ram");
  const [ramAction, ramAccessLevel, ramResourceType, ramResource] = [
    "action",
    "accessLevel",
    "resourceType",
    "resource",
  ].map((key) => (isObject(ram) ? text(ram, key) : undefined));
  return {
    ...(kind === "read" || kind === "write" ? { kind } : {}),
    ...(async === undefined ? {} : { async }),
    ...(pagination === undefined ? {} : { pagination }),
    ...(token === undefined ? {} : { idempotencyToken: token }),
    ...(envelope === undefined
      ? {}
      : { envelope: { ...readEnvelope(get(root, "x-acs-envelope")), ...envelope } }),
    flowLimits: list(get(value, "x-acs-flow-limits")).flatMap((entry) => {
      const calls = isObject(entry) ? numberOf(entry, "calls") : undefined;
      const seconds = isObject(entry) ? numberOf(entry, "seconds") : undefined;
      return calls === undefined || seconds === undefined ? [] : [{ calls, seconds }];
    }),
    ...(ramAction === undefined ? {} : { ramAction }),
    ...(ramAccessLevel === undefined ? {} : { ramAccessLevel }),
    ...(ramResourceType === undefined ? {} : { ramResourceType }),
    ...(ramResource === undefined ? {} : { ramResource }),
    quirks: list(get(value, "x-acs-quirks")).flatMap((entry) => {
      const kindOfQuirk = isObject(entry) ? text(entry, "kind") : undefined;
      const note = isObject(entry) ? text(entry, "note") : undefined;
      if (!isObject(entry) || kindOfQuirk === undefined || note === undefined) return [];
      return [{ kind: kindOfQuirk, note, ...pick(entry, ["at"]) }];
    }),
    requestSamples: list(get(value, "x-acs-request-samples")).flatMap((entry) => {
      const sample = isObject(entry) ? text(entry, "text") : undefined;
      if (!isObject(entry) || sample === undefined) return [];
      const values = get(entry, "values");
      return [
        { text: sample, values: isObject(values) ? values : Object.create(null), ...pick(entry, ["note"]) },
      ];
    }),
  };
}

function readAsync(value: Json | undefined): AcsAsync | undefined {
  if (!isObject(value)) return undefined;
  const role = text(value, "role");
  const partner = text(value, "partner");
  const key = text(value, "key");
  if (role !== "submit" && role !== "result" && role !== "explain") return undefined;
  if (partner === undefined || key === undefined) return undefined;
  const state = readState(get(value, "state"));
  return {
    role,
    partner,
    key,
    ...pick(value, ["helper", "ready"]),
    carry: texts(get(value, "carry")),
    pendingCodes: texts(get(value, "pendingCodes")),
    ...(state === undefined ? {} : { state }),
    others: list(get(value, "others")).flatMap(readPartner),
    waits: [],
  };
}

function readState(value: Json | undefined): AcsState | undefined {
  const field = isObject(value) ? text(value, "field") : undefined;
  if (!isObject(value) || field === undefined) return undefined;
  return { field, done: texts(get(value, "done")), failed: texts(get(value, "failed")) };
}

function readPartner(value: Json): AcsPartner[] {
  const partner = isObject(value) ? text(value, "partner") : undefined;
  const key = isObject(value) ? text(value, "key") : undefined;
  if (!isObject(value) || partner === undefined || key === undefined) return [];
  return [{ partner, key, ...pick(value, ["helper"]) }];
}

function readPagination(value: Json | undefined): AcsPagination | undefined {
  if (!isObject(value)) return undefined;
  const style = text(value, "style");
  const items = text(value, "items");
  if ((style !== "page" && style !== "token") || items === undefined) return undefined;
  const firstPage = numberOf(value, "firstPage");
  return {
    style,
    ...pick(value, ["pageNumber", "pageSize", "total", "totalPages", "token", "nextToken"]),
    ...(firstPage === undefined ? {} : { firstPage }),
    items,
  };
}

/** Codes of the product and of its operations; a code that the product documents is every operation's. */
export function readErrors(
  root: JsonObject,
  operations: readonly { name: string; value: JsonObject }[],
): ErrorCode[] {
  const errors = new Map<string, { error: ErrorCode; operations: string[]; everywhere: boolean }>();
  const add = (entry: Json, operation: string | undefined): void => {
    const code = isObject(entry) ? text(entry, "code") : undefined;
    if (!isObject(entry) || code === undefined) return;
    const status = numberOf(entry, "status") ?? 400;
    const message = text(entry, "message") ?? "";
    const key = JSON.stringify([code, status, message]);
    const known = errors.get(key);
    if (known === undefined) {
      errors.set(key, {
        error: { code, status, message, ...pick(entry, ["description"]), operations: [] },
        operations: operation === undefined ? [] : [operation],
        everywhere: operation === undefined,
      });
    } else if (operation === undefined) known.everywhere = true;
    else if (!known.operations.includes(operation)) known.operations.push(operation);
  };
  for (const entry of list(get(root, "x-acs-errors"))) add(entry, undefined);
  for (const { name, value } of operations) {
    for (const entry of list(get(value, "x-acs-errors"))) add(entry, name);
  }
  return [...errors.values()].map(({ error, operations: names, everywhere }) => ({
    ...error,
    operations: everywhere ? [] : names,
    ...(everywhere && names.length > 0 ? { namedBy: names } : {}),
  }));
}
