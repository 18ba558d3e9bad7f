/** Text of a document made safe for a terminal and a log. */

// C0 and C1 controls, soft hyphen, zero-width and bidirectional characters, line and paragraph separators,
// byte order mark, tags, and surrogates that stand alone.
/** Characters that do not show, or move what does. Use it with `replace` only: it is global. */
export const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** One line: control and invisible characters as escapes such as `\u001b`. */
export function printable(text: string): string {
  return text.replace(hidden, escapeCharacter);
}

function escapeCharacter(char: string): string {
  if (char === "\n") return "\\n";
  if (char === "\r") return "\\r";
  if (char === "\t") return "\\t";
  const code = char.codePointAt(0) ?? 0;
  const digits = code.toString(16).padStart(4, "0");
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits}`;
}
