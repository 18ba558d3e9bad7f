/** Keeps secrets out of what the gateway records. */

const secretParameter = /((?:^|[?&])(?:Signature|SecurityToken|BearerToken|AccessKeySecret)=)[^&]*/g;

/** A target or a form body with the values of secret parameters replaced. */
export const mask = (text: string): string => text.replace(secretParameter, "$1***");

export function maskHeader(name: string, value: string): string {
  if (name.toLowerCase() === "authorization")
    return value.replace(/(Signature=).*|^(?!ACS3-)\S+ .*/s, "$1***");
  return /token|cookie|secret|api-?key/i.test(name) ? "***" : value;
}
