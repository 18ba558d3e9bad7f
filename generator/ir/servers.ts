/** Servers and security of a document or an operation. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import { waysOf } from "../resolve/security-places.ts";
import { defaultsOf, readAddress } from "../resolve/server-address.ts";
import { type BuildContext, deref } from "./context.ts";
import type {
  Json,
  JsonObject,
  SecurityRequirement,
  SecurityScheme,
  Server,
  ServerVariable,
} from "./model.ts";
import { asText, child, entries, get, isArray, isObject, list, text, texts } from "./read.ts";

/** Undefined where the document has no such list. */
export function readServers(value: Json | undefined): readonly Server[] | undefined {
  if (!isArray(value)) return undefined;
  return value.filter(isObject).map((server) => {
    const description = text(server, "description");
    const variables = get(server, "variables");
    const defaults = defaultsOf(variables);
    const { url } = readAddress(text(server, "url") ?? "/", defaults);
    return {
      url,
      ...(description === undefined ? {} : { description }),
      variables: entries(variables).flatMap(([name, variable]) =>
        isObject(variable) && url.includes(`{${name}}`)
          ? [readVariable(name, variable, defaults.get(name) ?? "")]
          : [],
      ),
    };
  });
}

function readVariable(name: string, variable: JsonObject, fallback: string): ServerVariable {
  const description = text(variable, "description");
  const values = get(variable, "enum");
  return {
    name,
    default: fallback,
    ...(isArray(values) ? { enum: values.map(asText).filter((value) => value !== undefined) } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

/** Undefined where nothing is said; an empty list where no credentials are needed. */
export function readSecurity(
  value: Json | undefined,
  { shared }: BuildContext,
): readonly SecurityRequirement[] | undefined {
  if (!isArray(value)) return undefined;
  return value.filter(isObject).flatMap((requirement) => {
    const schemes = Object.entries(requirement).map(([name, scopes]) => ({ name, scopes: texts(scopes) }));
    return waysOf(schemes, ({ name }) => shared.securityPlaces.get(name)).map((way) => ({ schemes: way }));
  });
}

const types = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"] as const;

export function readSecuritySchemes(
  value: Json | undefined,
  origin: Origin,
  context: BuildContext,
): SecurityScheme[] {
  return entries(value).flatMap(([name, entry]) => {
    const located = deref(entry, child(origin, name), context);
    if (located === undefined) return [];
    const type = types.find((known) => known === text(located.value, "type"));
    if (type === undefined) return [];
    const description = text(located.value, "description");
    const position = (["query", "header", "cookie"] as const).find(
      (known) => known === text(located.value, "in"),
    );
    const parameterName = text(located.value, "name");
    const scheme = text(located.value, "scheme");
    return [
      {
        name,
        type,
        ...(description === undefined ? {} : { description }),
        ...(type === "apiKey" && position !== undefined ? { position } : {}),
        ...(type === "apiKey" && parameterName !== undefined ? { parameterName } : {}),
        ...(type === "http" && scheme !== undefined ? { scheme: scheme.toLowerCase() } : {}),
      },
    ];
  });
}

/** Tags in the order they are declared. */
export function readTags(value: Json | undefined): { name: string; description?: string }[] {
  return list(value).flatMap((tag) => {
    if (!isObject(tag)) return [];
    const name = text(tag, "name");
    const description = text(tag, "description");
    return name === undefined ? [] : [{ name, ...(description === undefined ? {} : { description }) }];
  });
}
