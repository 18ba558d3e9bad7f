/** Where credentials come from. */
import type { Credentials } from "./types.ts";

/** What the caller can give: the values, a function, or an object such as a client of `@alicloud/credentials`. */
export type CredentialsOption =
  | Credentials
  | ((options: { readonly refresh: boolean }) => Credentials | Promise<Credentials>)
  | { getCredential(): Promise<object> };

/** Asks for credentials; with `refresh` what is kept does not count. Undefined result of `refreshable`: never changes. */
export interface CredentialSource {
  get(refresh?: boolean): Credentials | Promise<Credentials>;
  readonly renewable: boolean;
}

const margin = 300_000;

/**
 * One question at a time, however many calls wait for it. An answer that says when it expires is kept until five
 * minutes before; any other is asked for again by every attempt. A failure is not kept.
 */
export function credentialSource(given?: CredentialsOption, now: () => number = Date.now): CredentialSource {
  const option = given ?? {};
  const ask =
    typeof option === "function"
      ? option
      : typeof option === "object" && "getCredential" in option && typeof option.getCredential === "function"
        ? () => option.getCredential()
        : undefined;
  if (!ask) return { get: () => option as Credentials, renewable: false };
  let kept: Credentials | undefined;
  let pending: Promise<Credentials> | undefined;
  return {
    renewable: true,
    get(refresh = false) {
      if (kept && !refresh && +new Date(kept.expiration ?? 0) - margin > now()) return kept;
      pending ??= (async () => ask({ refresh }))().finally(() => {
        pending = undefined;
      }) as Promise<Credentials>;
      return pending.then((credentials) => {
        kept = credentials;
        return credentials;
      });
    },
  };
}
