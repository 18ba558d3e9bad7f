/** Reads emitted Markdown as a browser's reader would: raw HTML, links by scheme, tables by their cells. */

/** Everything in a page that is not as it has to be, one line each. */
export function markdownFaults(page: string): string[] {
  const faults: string[] = [];
  const lines = page.split("\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(page))
    faults.push("a control character");
  let paragraph: string[] = [];
  let columns: number | undefined;
  const finish = (): void => {
    if (paragraph.length > 0) faults.push(...proseFaults(paragraph.join("\n")));
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})(.*)$/.exec(line);
    const mark = fence?.[1] ?? "";
    if (fence !== null && !(mark.startsWith("`") && (fence[2] ?? "").includes("`"))) {
      finish();
      const end = new RegExp(`^[\\s>]*${mark[0]}{${mark.length},}\\s*$`);
      const from = index;
      for (index += 1; index < lines.length && !end.test(lines[index] ?? ""); index += 1);
      if (index >= lines.length) faults.push(`a code block of line ${from + 1} has no end`);
      continue;
    }
    if (line.startsWith("|")) {
      finish();
      // Readers differ in what escapes a bar: any backslash before it, or an odd number of them.
      const counts = [/(?<!\\)\|/, /(?<!(?<!\\)(?:\\\\)*\\)\|/].map((bar) => line.split(bar).length - 2);
      const cells = counts[0] === counts[1] ? (counts[0] ?? 0) : -1;
      if (!/(?<!\\)\|$/.test(line)) faults.push(`a row without end: ${line.slice(0, 200)}`);
      if (columns === undefined) {
        columns = cells;
        if (!/^\|(?: --- \|)+$/.test(lines[index + 1] ?? "")) {
          faults.push(`a row without table: ${line.slice(0, 200)}`);
        }
      } else if (cells !== columns) faults.push(`${counts} cells and not ${columns}: ${line.slice(0, 200)}`);
      for (const cell of line.split(/(?<!\\)\|/)) faults.push(...proseFaults(cell));
      continue;
    }
    columns = undefined;
    if (line.trim() === "") finish();
    else paragraph.push(line);
  }
  finish();
  return faults;
}

/** Faults of one paragraph or cell: what stands outside of code spans and is not escaped. */
function proseFaults(text: string): string[] {
  const open = withoutCode(text);
  const faults: string[] = [];
  const html = /<(?!(?:https?:\/\/|mailto:)[^\s<>]*>)[A-Za-z/!?][^\n]{0,40}/.exec(open);
  if (html !== null) faults.push(`HTML: ${html[0]}`);
  for (const [whole, target = ""] of open.matchAll(/\]\(\s*<?([^)]*)/g)) {
    if (!safeTarget(target)) faults.push(`a link ${whole.slice(0, 80)}`);
  }
  const definition = /^\s{0,3}\[[^\]]+\]:\s*(\S+)/m.exec(open);
  if (definition !== null) faults.push(`a link definition ${definition[0].slice(0, 80)}`);
  return faults;
}

/** Escaped characters become spaces, code spans go. */
function withoutCode(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? "";
    if (character === "\\" && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? "")) {
      out += "  ";
      at += 2;
    } else if (character === "`") {
      const run = /^`+/.exec(text.slice(at))?.[0] ?? "`";
      const end = closing(text, at + run.length, run.length);
      out += end === -1 ? run : " ";
      at = end === -1 ? at + run.length : end;
    } else {
      out += character;
      at += 1;
    }
  }
  return out;
}

function closing(text: string, from: number, length: number): number {
  for (const match of text.slice(from).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index + length;
  }
  return -1;
}

function safeTarget(target: string): boolean {
  const decoded = target
    .replace(/&#x([0-9a-f]+);?/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);?/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&colon;/gi, ":")
    .replace(/&(?:tab|newline);/gi, "")
    .replace(/\s/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(decoded)?.[1]?.toLowerCase();
  return scheme === undefined ? !decoded.startsWith("//") : ["http", "https", "mailto"].includes(scheme);
}
