/** Security schemes of a document: which alternative is used, and where its values travel. */
import { credentialSource } from "../credentials.ts";
import { base64, percentEncode, utf8 } from "../encode.ts";
import { ApiError } from "../errors.ts";
import type { Credentials, SecurityAlternative, SecuritySchemeDescriptor } from "../types.ts";

/** A key or token, a function that has it (asked again after a 401), or user name and password. */
export type SchemeCredential =
  | string
  | ((options: { readonly refresh: boolean }) => string | Promise<string>)
  | { readonly username: string; readonly password: string };

/** By the name of the scheme in the document. */
export type HttpCredentials = Readonly<Record<string, SchemeCredential>>;

/** What a request gets from its security. */
export interface Authorization {
  readonly headers: Record<string, string>;
  readonly query: [name: string, value: string][];
  readonly cookies: string[];
  readonly secrets: string[];
}

export interface Security {
  /** The values for a request; undefined `alternatives` ask for nothing. Rejects with `ApiError`. */
  authorize(
    alternatives: readonly SecurityAlternative[] | undefined,
    refresh: boolean,
  ): Promise<Authorization>;
  /** True when a 401 may be mended by asking the functions again. */
  readonly renewable: boolean;
}

export function createSecurity(
  schemes: Readonly<Record<string, SecuritySchemeDescriptor>> = {},
  credentials: HttpCredentials = {},
): Security {
  const names = Object.keys(credentials);
  // Functions share the single flight of other credentials: the token travels as `bearerToken`.
  const sources = new Map(
    names.map((name) => {
      const given = credentials[name] as SchemeCredential;
      const text = async (options: { readonly refresh: boolean }): Promise<Credentials> => ({
        bearerToken: await (given as (options: { refresh: boolean }) => string)(options),
      });
      return [name, typeof given === "function" ? credentialSource(text) : undefined];
    }),
  );
  // What a program's settings lack comes as undefined or as an empty text: not given.
  const isGiven = (name: string) => Object.hasOwn(credentials, name) && !!credentials[name];
  const isKnown = (name: string) => Object.hasOwn(schemes, name);
  // Of a scheme that the document does not describe nothing can be sent, so nothing is needed.
  const ready = (alternative: SecurityAlternative) =>
    Object.keys(alternative).every(
      (name) => isGiven(name) || !isKnown(name) || schemes[name]?.type === "mutualTLS",
    );
  return {
    renewable: [...sources.values()].some(Boolean),
    async authorize(alternatives = [], refresh) {
      const found: Authorization = { headers: {}, query: [], cookies: [], secrets: [] };
      const ways = alternatives.filter(ready);
      const chosen =
        ways.find((each) => Object.keys(each).length > 0 && Object.keys(each).every(isKnown)) ?? ways[0];
      if (!chosen) {
        // Without any credentials the caller may authenticate in another way; with some it is a mistake.
        if (alternatives.length === 0 || names.length === 0) return found;
        const wanted = alternatives.map((each) => Object.keys(each).join(" and ")).join(", or ");
        throw new ApiError("validation", "credentials", `The operation needs credentials for ${wanted}`, {
          sent: false,
        });
      }
      for (const name of Object.keys(chosen)) {
        const scheme = isKnown(name) ? schemes[name] : undefined;
        if (!scheme || scheme.type === "mutualTLS") continue;
        let value = credentials[name] as SchemeCredential;
        const source = sources.get(name);
        if (source) {
          try {
            const { bearerToken } = await source.get(refresh);
            if (!bearerToken) throw new TypeError("the function gave none");
            value = bearerToken;
          } catch (cause) {
            throw new ApiError("network", "credentials", `The credentials of ${name} cannot be had`, {
              cause,
              sent: false,
            });
          }
        }
        place(found, scheme, value);
      }
      return found;
    },
  };
}

function place(found: Authorization, scheme: SecuritySchemeDescriptor, value: SchemeCredential): void {
  const text =
    typeof value === "object" ? base64(utf8(`${value.username}:${value.password}`)) : (value as string);
  found.secrets.push(text, ...(typeof value === "object" ? [value.password] : []));
  const { type, position, parameterName = "" } = scheme;
  if (type === "apiKey") {
    if (position === "query") found.query.push([parameterName, text]);
    else if (position === "cookie") found.cookies.push(`${parameterName}=${percentEncode(text)}`);
    else found.headers[parameterName.toLowerCase()] = text;
    return;
  }
  const word = type === "http" ? (scheme.scheme ?? "bearer").toLowerCase() : "bearer";
  found.headers["authorization"] =
    `${word === "basic" ? "Basic" : word === "bearer" ? "Bearer" : scheme.scheme} ${text}`;
}
