/** Rules of security schemes, of what requires them, and of links. */
import type { Json, JsonObject } from "../ir/model.ts";
import type { OperationIds } from "./check-operation.ts";
import { closest } from "./closest.ts";
import { isObject } from "./json.ts";
import { token } from "./operations-of.ts";
import { placeOfScheme } from "./security-places.ts";
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
  const placeOf = (name: string): string | undefined => {
    let scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
    if (isObject(scheme) && typeof scheme["$ref"] === "string") {
      scheme = site.references.lookup(scheme["$ref"], site.references.entry)?.value;
    }
    return isObject(scheme) ? placeOfScheme(scheme["type"], scheme["in"], scheme["name"]) : undefined;
  };
  for (const [index, requirement] of list.entries()) {
    if (!isObject(requirement)) continue;
    checkPlaces(Object.keys(requirement), placeOf, index, site);
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

/** Two schemes that travel in one place cannot both be sent: either is meant. */
function checkPlaces(
  names: readonly string[],
  placeOf: (name: string) => string | undefined,
  index: number,
  site: Site,
): void {
  const byPlace = new Map<string, string[]>();
  for (const name of names) {
    const place = placeOf(name);
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), name]);
  }
  for (const [place, rivals] of byPlace) {
    if (rivals.length < 2) continue;
    site.warning({
      code: "security/same-place",
      message: `${rivals.map(quote).join(" and ")} are both sent in the ${place}; one of them is taken to be enough.`,
      hint: "make each an item of the list of its own: `- A: []` and `- B: []`.",
      at: ["security", index, rivals[1] ?? ""],
      part: "key",
    });
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
