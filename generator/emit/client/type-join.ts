/** Texts of types put together, with the parentheses and line breaks that they need. */

/** Columns a line may have. */
const width = 100;

/** How loosely a type's text binds: what must stand in parentheses, and where. */
type Binding = "atom" | "intersection" | "union";
export interface TypeText {
  /** Starts with a line break where it is a union of one member a line. */
  readonly text: string;
  readonly binding: Binding;
  /** Members of a union, so that one within another becomes part of it. */
  readonly members?: readonly TypeText[];
}
export const atom = (text: string): TypeText => ({ text, binding: "atom" });

/** A type between brackets or parentheses: one that starts with a line break ends with one. */
export const enclosed = (text: string, indent: string): string =>
  text.startsWith("\n") ? `${text}\n${indent}` : text;

/** Each member once; `unknown` takes in the rest. */
export function union(given: readonly TypeText[], indent: string): TypeText {
  const byText = new Map<string, TypeText>();
  for (const part of given.flatMap((member) => member.members ?? [member])) {
    const text = part.binding === "intersection" && given.length > 1 ? `(${part.text})` : part.text;
    byText.set(text, text === part.text ? part : atom(text));
  }
  const texts = [...byText.keys()];
  const members = [...byText.values()];
  if (byText.has("unknown")) return atom("unknown");
  const [only] = members;
  if (only === undefined) return atom("never");
  if (members.length === 1) return only;
  const line = texts.join(" | ");
  // Room is left for the property's name; a long or many-lined union stands one member a line.
  if (line.length + indent.length <= width - 30 && !line.includes("\n")) {
    return { text: line, binding: "union", members };
  }
  return { text: texts.map((text) => `\n${indent}  | ${text}`).join(""), binding: "union", members };
}

/** What has all of the types; equal ones are one. */
export function intersection(members: readonly TypeText[], indent: string): TypeText {
  const texts = members.map(({ text, binding }) =>
    binding === "union" ? `(${enclosed(text, indent)})` : text,
  );
  const different = [...new Set(texts)];
  const [first] = members;
  if (first === undefined) return atom("unknown");
  return different.length === 1 ? first : { text: different.join(" & "), binding: "intersection" };
}
