/** XML text from values, as the service lays them out: a list is its element repeated. */

/** One document with `root` as its only top element. Members that are null or undefined are left out. */
export function writeXml(root: string, value: unknown): string {
  return `${element(root, value, "")}\n`;
}

function element(name: string, value: unknown, indent: string): string {
  const tag = elementName(name);
  if (Array.isArray(value)) return value.map((item) => element(name, item, indent)).join("\n");
  if (value === null || value === undefined || value === "") return `${indent}<${tag}/>`;
  if (typeof value !== "object") return `${indent}<${tag}>${escapeXml(String(value))}</${tag}>`;
  const members = Object.entries(value).filter(
    ([, member]) =>
      member !== null && member !== undefined && !(Array.isArray(member) && member.length === 0),
  );
  if (members.length === 0) return `${indent}<${tag}/>`;
  const inner = members.map(([key, member]) => element(key, member, `${indent}    `)).join("\n");
  return `${indent}<${tag}>\n${inner}\n${indent}</${tag}>`;
}

/** Text content: markup characters as entities; characters XML 1.0 has no place for are replaced. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** The name itself where XML allows it, else with every other character replaced by an underscore. */
export function elementName(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}_.-]/gu, "_");
  return /^[\p{L}_]/u.test(safe) ? safe : `_${safe}`;
}
