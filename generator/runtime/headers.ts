/** Header fields of a request. */
import { ParameterError } from "./parameter-error.ts";

/** Names are tokens; values hold no control character and none beyond Latin-1 (R14). Throws `ParameterError`. */
export function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || /[\0-\x08\n-\x1f\x7f\u0100-\uffff]/.test(value)) {
      throw new ParameterError(name.replace(/[^\w-]/g, "?"), "not a header field");
    }
  }
}

export const lowerCase = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** `package/1.0.0`, in the characters of a product token. */
export const userAgent = (name: string, version: string): string =>
  `${name.replace(/^@/, "").replace(/[^\w.-]/g, "-")}/${version}`;

/** Media type of `content-type` without its parameters. */
export const mediaTypeOf = (headers: Readonly<Record<string, string>>): string =>
  (headers["content-type"] ?? "")
    .replace(/\s*;.*/s, "")
    .trim()
    .toLowerCase();
