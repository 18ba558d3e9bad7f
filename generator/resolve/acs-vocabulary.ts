/** The `x-acs-*` keys: where each stands and what it holds. */
import type { Json } from "../ir/model.ts";
import { isObject } from "./json.ts";
import type { NodeName } from "./model.ts";

export interface AcsKey {
  /** Objects of the OpenAPI model it may stand in. */
  readonly in: readonly NodeName[];
  /** What it holds, as it is named in a message. */
  readonly holds: string;
  readonly accepts: (value: Json) => boolean;
}

const isText = (value: Json): boolean => typeof value === "string" && value !== "";
const isOneOf =
  (...words: readonly string[]) =>
  (value: Json): boolean =>
    typeof value === "string" && words.includes(value);
const isNumber = (value: Json): boolean => typeof value === "number";
const isTexts = (value: Json): boolean => Array.isArray(value) && value.every((item: Json) => isText(item));

type Check = (value: Json) => boolean;

/** An object whose members pass; a member without a check passes, one marked `!` must be there. */
const shape =
  (checks: { readonly [key: string]: Check }) =>
  (value: Json): boolean => {
    if (!isObject(value)) return false;
    for (const [name, check] of Object.entries(checks)) {
      const key = name.endsWith("!") ? name.slice(0, -1) : name;
      const member = Object.hasOwn(value, key) ? value[key] : undefined;
      if (member === undefined ? name.endsWith("!") : !check(member)) return false;
    }
    return true;
  };
const each =
  (check: Check) =>
  (value: Json): boolean =>
    Array.isArray(value) && value.every((item: Json) => check(item));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** Every key of the vocabulary by its name. */
export const acsVocabulary: ReadonlyMap<string, AcsKey> = new Map<string, AcsKey>([
  ["x-acs-style", { in: ["document"], holds: "`RPC` or `ROA`", accepts: isOneOf("RPC", "ROA") }],
  [
    "x-acs-product",
    {
      in: ["document"],
      holds: "an object with a `code`",
      accepts: shape({ "code!": isText, name: isText, ramCode: isText, locationServiceCode: isText }),
    },
  ],
  [
    "x-acs-endpoints",
    {
      in: ["document"],
      holds: "a list of objects with a `region`",
      accepts: each(
        shape({
          "region!": isText,
          name: orNull(isText),
          public: orNull(isText),
          vpc: orNull(isText),
          note: orNull(isText),
        }),
      ),
    },
  ],
  ["x-acs-sources", { in: ["document"], holds: "an object of sources by name", accepts: isObject }],
  ["x-acs-region-variable", { in: ["document"], holds: "the name of a server variable", accepts: isText }],
  [
    "x-acs-envelope",
    {
      in: ["document", "operation"],
      holds: "an object of response field names",
      accepts: shape({ success: isText, code: isText, message: isText, status: isText, requestId: isText }),
    },
  ],
  [
    "x-acs-errors",
    {
      in: ["document", "operation"],
      holds: "a list of objects with `code`, `status` and `message`",
      accepts: each(
        shape({
          "code!": isText,
          "status!": isNumber,
          message: (value) => typeof value === "string",
          description: isText,
        }),
      ),
    },
  ],
  ["x-acs-kind", { in: ["operation"], holds: "`read` or `write`", accepts: isOneOf("read", "write") }],
  [
    "x-acs-async",
    {
      in: ["operation"],
      holds: "an object with `role`, `partner` and `key`",
      accepts: shape({
        "role!": isOneOf("submit", "result", "explain"),
        "partner!": isText,
        "key!": isText,
        helper: isText,
        ready: isText,
        carry: isTexts,
        pendingCodes: isTexts,
        state: shape({ "field!": isText, "done!": isTexts, failed: isTexts }),
        others: each(shape({ "partner!": isText, "key!": isText, helper: isText })),
      }),
    },
  ],
  [
    "x-acs-pagination",
    {
      in: ["operation"],
      holds: "an object with `style` and `items`",
      accepts: shape({
        "style!": isOneOf("page", "token"),
        "items!": isText,
        pageNumber: isText,
        pageSize: isText,
        firstPage: isNumber,
        total: isText,
        token: isText,
        nextToken: isText,
      }),
    },
  ],
  ["x-acs-idempotency-token", { in: ["operation"], holds: "the name of a parameter", accepts: isText }],
  [
    "x-acs-flow-limits",
    {
      in: ["operation"],
      holds: "a list of objects with `calls` and `seconds`",
      accepts: each(shape({ "calls!": isNumber, "seconds!": isNumber })),
    },
  ],
  [
    "x-acs-ram",
    {
      in: ["operation"],
      holds: "an object with an `action`",
      accepts: shape({ "action!": isText, accessLevel: isText }),
    },
  ],
  [
    "x-acs-quirks",
    {
      in: ["operation"],
      holds: "a list of objects with `kind` and `note`",
      accepts: each(shape({ "kind!": isText, "note!": isText, at: isText })),
    },
  ],
  [
    "x-acs-request-samples",
    {
      in: ["operation"],
      holds: "a list of objects with `text` and `values`",
      accepts: each(shape({ "text!": isText, "values!": isObject, note: isText })),
    },
  ],
  ["x-acs-required", { in: ["parameter"], holds: "`documented`", accepts: isOneOf("documented") }],
  [
    "x-acs-conflicts",
    {
      in: ["parameter"],
      holds: "a list of objects with `source` and `note`",
      accepts: each(shape({ "source!": isText, "note!": isText })),
    },
  ],
  [
    "x-acs-param-style",
    {
      in: ["parameter", "encoding"],
      holds: "`repeatList`, `flat`, `json` or `simple`",
      accepts: isOneOf("repeatList", "flat", "json", "simple"),
    },
  ],
  [
    "x-acs-undocumented",
    { in: ["parameter", "schema"], holds: "a boolean", accepts: (value) => typeof value === "boolean" },
  ],
  [
    "x-acs-item-wrapper",
    { in: ["schema"], holds: "a boolean", accepts: (value) => typeof value === "boolean" },
  ],
]);
