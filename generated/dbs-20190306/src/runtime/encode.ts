// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Text to the alphabets of URLs and bodies. */

const encoder = /* @__PURE__ */ new TextEncoder();

/** UTF-8; a lone surrogate becomes U+FFFD, as in `percentEncode`. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Length of the UTF-8 form in bytes. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // A pair is two units and four bytes; a lone surrogate is written as the three bytes of U+FFFD.
    if (unit > 0x7f) length += unit < 0x800 || isPaired(text, index, unit) ? 1 : 2;
  }
  return length;
}

function isPaired(text: string, index: number, unit: number): boolean {
  const kind = unit & 0xfc00;
  if (kind === 0xd800) return (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
  return kind === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
}

const hexEscape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * RFC 3986: `A-Z a-z 0-9 - . _ ~` stay, every other byte of the UTF-8 form becomes `%XX` in upper case.
 * A lone surrogate is sent as U+FFFD. Form decoders read the result too (a space is `%20`, never `+`).
 */
export function percentEncode(text: string): string {
  if (!/[^\w.~-]/.test(text)) return text;
  try {
    return encodeURIComponent(text).replace(/[!'()*]/g, hexEscape);
  } catch {
    return percentEncode(text.replace(/\p{Cs}/gu, "\ufffd"));
  }
}

/** RFC 6570 reserved expansion: as `percentEncode`, but reserved characters and existing `%XX` stay. */
export function percentEncodeReserved(text: string): string {
  return percentEncode(text).replace(
    /%25([\dA-Fa-f]{2})|%(?:2[1346-9A-CF]|3[ABDF]|40|5[BD])/g,
    (encoded, triplet?: string) => (triplet ? `%${triplet}` : decodeURIComponent(encoded)),
  );
}

/** `[["a", "b c"], ["d", ""]]` to `a=b%20c&d=`: a query, or an `application/x-www-form-urlencoded` body. */
export const encodePairs = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join("&");

/** Base64 with padding. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
