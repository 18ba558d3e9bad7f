/**
 * Patterns of languages whose expressions hold flags, `(?i)abc` or `a(?i:b)c`, as ECMAScript has them: letters of both
 * cases. Engines differ in whether they take such flags themselves, so none are left to them.
 */

interface Flags {
  /** Letters of both cases. */
  readonly i: boolean;
  /** A dot is any character. */
  readonly s: boolean;
}

const inline = /^\(\?(?=[a-z-]+[:)])([a-z]*)(?:-([a-z]+))?([:)])/;
/** What letters in it are no letters of the text. */
const escaped = /^\\(?:[pPu]\{[^}]*\}|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|k<[^>]*>|c[A-Za-z]|[\s\S])/;
const group = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/;

/** The same without flags; undefined for a pattern that has none, or one that means something else than case and dots. */
export function withoutInlineFlags(pattern: string): string | undefined {
  if (!/\(\?[a-z-]+[:)]/.test(pattern)) return undefined;
  let flags: Flags = { i: false, s: false };
  const outer: Flags[] = [];
  let found = false;
  let text = "";
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at, at + 100);
    const set = inline.exec(rest);
    const [token] = escaped.exec(rest) ??
      classOf(pattern, at) ??
      set ??
      group.exec(rest) ?? [pattern.charAt(at)];
    at += token.length;
    if (set !== null) {
      const [, on = "", off = "", end] = set;
      if (/[^isu]/.test(on + off)) return undefined;
      if (end === ":") {
        outer.push(flags);
        text += "(?:";
      }
      flags = {
        i: (flags.i || on.includes("i")) && !off.includes("i"),
        s: (flags.s || on.includes("s")) && !off.includes("s"),
      };
      found = true;
      continue;
    }
    if (token.startsWith("(")) outer.push(flags);
    else if (token === ")") flags = outer.pop() ?? flags;
    text += token.length > 1 && !token.startsWith("[") ? token : meant(token, flags);
  }
  return found ? text : undefined;
}

/** A character class, from bracket to bracket. */
function classOf(pattern: string, at: number): [string] | undefined {
  if (pattern.charAt(at) !== "[") return undefined;
  for (let end = at + 1; end < pattern.length; end++) {
    if (pattern.charAt(end) === "\\") end++;
    else if (pattern.charAt(end) === "]") return [pattern.slice(at, end + 1)];
  }
  return undefined;
}

function meant(token: string, flags: Flags): string {
  if (token === "." && flags.s) return "[^]";
  if (!flags.i) return token;
  if (token.length > 1) return bothCasesOf(token);
  const other = otherCase(token);
  return other === undefined ? token : `[${token}${other}]`;
}

function otherCase(letter: string): string | undefined {
  const other = [letter.toUpperCase(), letter.toLowerCase()].find((cased) => cased !== letter);
  return other?.length === 1 ? other : undefined;
}

/** A class with the other case of its letters and ranges behind what it holds. */
function bothCasesOf(whole: string): string {
  let more = "";
  for (let at = whole.startsWith("[^") ? 2 : 1; at < whole.length - 1; ) {
    const rest = whole.slice(at, -1);
    const [, first = "", last] = /^([A-Za-z])(?:-([A-Za-z]))?/.exec(rest) ?? [];
    if (first === "") {
      const [token] = escaped.exec(rest) ?? [rest.charAt(0)];
      // A range from or to another character is of letters too: `[+-z]`.
      const wide = /^([^\\])-([^\\\]])/.exec(rest);
      if (wide !== null) more += wideRange(wide[1] as string, wide[2] as string);
      at += wide?.[0].length ?? token.length;
      continue;
    }
    more += last === undefined ? (otherCase(first) ?? "") : wideRange(first, last);
    at += last === undefined ? 1 : 3;
  }
  return `${whole.slice(0, -1)}${more}]`;
}

/** The other case of the ASCII letters within a range. */
function wideRange(first: string, last: string): string {
  let text = "";
  for (const [start, end] of ["az", "AZ"]) {
    const [from, to] = [first > (start as string) ? first : start, last < (end as string) ? last : end] as [
      string,
      string,
    ];
    if (from <= to) text += `${otherCase(from)}-${otherCase(to)}`;
  }
  return text;
}
