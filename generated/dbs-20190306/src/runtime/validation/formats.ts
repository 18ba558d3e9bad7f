// Part of the client engine. Do not edit: every run of the generator writes it again.
/** String formats, one function each, every one linear in the length of the text. */

/** RFC 3339 full-date. */
export function date(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** RFC 3339 full-time. Second 60 only where it is a leap second in UTC. */
export function time(text: string): boolean {
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i.exec(text);
  if (match === null) return false;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [hour, minute, second, offsetHour, offsetMinute] = [part(1), part(2), part(3), part(5), part(6)];
  if (offsetHour > 23 || offsetMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (match[4] === "-" ? -1 : 1);
  const utc = (((hour * 60 + minute - offset) % 1440) + 1440) % 1440;
  return hour <= 23 && minute <= 59 && second === 60 && utc === 1439;
}

/** RFC 3339 date-time. */
export function dateTime(text: string): boolean {
  const split = /^.{10}[t\s]/i.test(text);
  return split && date(text.slice(0, 10)) && time(text.slice(11));
}

/** ISO 8601 duration. */
export const duration = (text: string): boolean =>
  /^P(?=[\dT])(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/.test(text);

/** RFC 5321 mailbox without quoted names or address literals. */
export function email(text: string): boolean {
  const sign = text.lastIndexOf("@");
  const host = text.slice(sign + 1);
  return (
    sign > 0 &&
    host.includes(".") &&
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(text.slice(0, sign)) &&
    host.split(".").every((label) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(label))
  );
}

/** RFC 1123 host name. */
export const hostname = (text: string): boolean =>
  text.length <= 254 &&
  text.length - (text.endsWith(".") ? 1 : 0) <= 253 &&
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i.test(text);

export const ipv4 = (text: string): boolean =>
  /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);

/** RFC 4291 text form, without a zone. */
export function ipv6(text: string): boolean {
  if (text.length > 45) return false;
  const dotted = /[^:]*\.[^:]*$/.exec(text)?.[0];
  if (dotted !== undefined && !ipv4(dotted)) return false;
  const sides = (dotted === undefined ? text : `${text.slice(0, -dotted.length)}0:0`).split("::");
  const groups = sides.flatMap((side) => (side === "" ? [] : side.split(":")));
  return (
    (sides.length === 1 ? groups.length === 8 : sides.length === 2 && groups.length < 8) &&
    groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
  );
}

/** RFC 3986 URI with a scheme. */
export function uri(text: string): boolean {
  const match = /^[a-z][a-z0-9+.-]*:([^?#]+)(\?[^#]*)?(#.*)?$/is.exec(text);
  if (match === null) return false;
  const literal = /^\/\/?(?:[^@/[\]]*@)?\[([^\]]*)\](?::\d*)?(?=\/|$)/.exec(match[1] ?? "");
  const host = literal?.[1] ?? "::";
  const plain = (match[1] ?? "").slice(literal?.[0].length ?? 0);
  const characters = /^(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*$/i;
  return (
    (ipv6(host) || /^v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(host)) &&
    characters.test(plain + (match[2] ?? "")) &&
    characters.test((match[3] ?? "").slice(1))
  );
}

export const uuid = (text: string): boolean =>
  /^(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Base64 with padding. */
export const byte = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
