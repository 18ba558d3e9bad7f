/** Rules of security schemes, of what requires them, and of links. */
import type { Json, JsonObject } from "../ir/model.ts";
import type { OperationIds } from "./check-operation.ts";
import { closest } from "./closest.ts";
import { isObject } from "./json.ts";
import { token } from "./operations-of.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";

const needs: { readonly [type: string]: readonly string[] } = Object.assign(Object.create(null), {
  apiKey: ["name", "in"],
  http: ["scheme"],
  oauth2: ["flows"],
  openIdConnect: ["openIdConnectUrl"],
});

export function checkSecurityScheme(scheme: JsonObject, site: Site): void {
  const { type, name, in: position } = scheme;
  if (typeof type !== "string") return;
  for (const key of needs[type] ?? []) {
    if (scheme[key] !== undefined) continue;
    const clear = type === "oauth2" || type === "openIdConnect";
    site.report(clear ? "warning" : "error", {
      code: clear ? "document/missing-field" : "document/missing-key",
      message: `\`${key}\` is missing in a security scheme of the type \`${type}\`.`,
      hint: `add \`${key}\`.`,
    });
  }
  if (type === "apiKey" && position !== "query" && typeof name === "string" && !token.test(name)) {
    site.error({
      code: "parameter/header-name",
      message: `${quote(name)} cannot be the name of a header or cookie.`,
      hint: "use letters, digits and hyphens.",
      at: ["name"],
    });
  }
}

/** Names in `security` against the declared schemes; the current place is what holds `security`. */
export function checkRequirements(list: readonly Json[], site: Site): void {
  const components = site.root["components"];
  const schemes =
    isObject(components) && isObject(components["securitySchemes"]) ? components["securitySchemes"] : {};
  for (const [index, requirement] of list.entries()) {
    if (!isObject(requirement)) continue;
    for (const name in requirement) {
      if (Object.hasOwn(schemes, name)) continue;
      const near = closest(name, Object.keys(schemes));
      site.warning({
        code: "security/unknown-scheme",
        message: `There is no security scheme ${quote(name)}; nothing is sent for it.`,
        hint:
          near === undefined ? "declare it in `components.securitySchemes`." : `did you mean \`${near}\`?`,
        at: ["security", index, name],
        part: "key",
      });
    }
  }
}

export function checkLink(link: JsonObject, site: Site, ids: OperationIds): void {
  const { operationId, operationRef } = link;
  if (typeof operationId === "string") ids.link(operationId, site);
  if (typeof operationRef !== "string") return;
  const found = site.references.follow(operationRef, site.file);
  if ("value" in found || found.kind === "broken") return;
  site.warning({
    code: "link/unknown-operation",
    message: `${quote(operationRef)} leads nowhere.`,
    hint: "correct the reference, or name the operation by `operationId`.",
    at: ["operationRef"],
  });
}
