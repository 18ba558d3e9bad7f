/**
 * Text of a document → identifier material. Total and deterministic: every text gives an ASCII identifier,
 * whatever script it is written in. What other names are in use is the business of `names.ts`.
 */

/** `list-repos/for_user` → `["list", "repos", "for", "user"]`. Letters outside ASCII become `u` + code point. */
export function wordsOf(text: string): string[] {
  if (/^[A-Za-z0-9]+$/.test(text)) return [text];
  const ascii = /^[ -~]*$/.test(text) ? text : transliterate(text);
  const words = ascii.match(/[A-Za-z0-9]+/g) ?? [];
  const shouted = words.length > 1 && !/[a-z]/.test(ascii);
  return shouted ? words.map((word) => word.toLowerCase()) : words;
}

/** True for a text whose identifier its author would not guess: no letters at all, others than Latin, a digit first. */
export function isSpelledOut(text: string): boolean {
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(text)) return false;
  const [first = ""] = wordsOf(text);
  return !/^[A-Za-z]/.test(first) || [...text].some((letter) => isForeign(letter));
}

const isForeign = (character: string): boolean =>
  character > "\x7f" && /[\p{L}\p{N}\p{M}\p{S}]/u.test(character) && !latin(character);

const latin = (character: string): boolean => /^[A-Za-z0-9]+$/.test(withoutMarks(character));

const withoutMarks = (character: string): string =>
  character.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

function transliterate(text: string): string {
  let result = "";
  for (const character of text) {
    if (character <= "\x7f") {
      result += character;
      continue;
    }
    if (latin(character)) result += withoutMarks(character);
    else if (isForeign(character)) result += `u${codePoint(character)}`;
    else result += " ";
  }
  return result;
}

const codePoint = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);

const raise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Longest name in characters: with every suffix it is a file name that each file system takes. */
const longest = 150;

/** `CreateGetDBListFromAgentTask`, `ListReposForUser`. Begins with an upper-case letter; never empty or too long. */
export function pascalCase(text: string, fallback = "Unnamed"): string {
  const joined = wordsOf(text).map(raise).join("").slice(0, longest);
  if (joined === "") return fallback;
  return /^[0-9]/.test(joined) ? `N${joined}` : joined;
}

/** `createGetDBListFromAgentTask`, `listReposForUser`. Begins with a lower-case letter; never empty or too long. */
export function camelCase(text: string, fallback = "unnamed"): string {
  const joined = wordsOf(text)
    .map((word, index) => (index === 0 ? lower(word) : raise(word)))
    .join("")
    .slice(0, longest);
  if (joined === "") return fallback;
  return /^[0-9]/.test(joined) ? `n${joined}` : joined;
}

/** `[a-z0-9-]+`, at most 60 characters; never empty. */
export function slug(text: string, fallback = "api"): string {
  const joined = wordsOf(text).join("-").toLowerCase().slice(0, 60).replace(/-+$/, "");
  return joined === "" ? fallback : joined;
}
