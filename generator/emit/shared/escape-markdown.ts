/**
 * Prose of a document as Markdown of our own (R1, R16): paragraphs, lists, quotes, code, emphasis and http(s) or
 * mailto links pass; HTML is shown, not run; headings become bold text, so that a page keeps its own outline.
 */
import { markdownCode, markdownFence, markdownText, safeUrl } from "./escape.ts";

/** Most texts hold no character that Markdown or HTML reads. */
const isPlain = (text: string): boolean => /^[A-Za-z][A-Za-z0-9 ,.;?'"()/-]*$/.test(text);

/** One or more paragraphs. Empty for text without a visible character. */
export function markdownBlock(text: string): string {
  if (isPlain(text)) return text.trim();
  const lines = normal(text).split("\n");
  const out: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const fence = /^\s{0,3}(`{3,}|~{3,})\s*([\w+-]*)/.exec(line);
    if (fence !== null) {
      const body: string[] = [];
      const mark = fence[1] ?? "```";
      for (
        index += 1;
        index < lines.length && !(lines[index] ?? "").trimStart().startsWith(mark);
        index += 1
      ) {
        body.push(lines[index] ?? "");
      }
      out.push("", markdownFence(body.join("\n"), fence[2] ?? ""), "");
      continue;
    }
    out.push(blockLine(line));
  }
  return out
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same text on one line, fit for a table cell. */
export function markdownCell(text: string): string {
  if (isPlain(text)) return text.replace(/ {2,}/g, " ").trim();
  const line = normal(text)
    .replace(/^\s{0,3}(?:`{3,}|~{3,}).*$/gm, " ")
    .replace(/^\s{0,3}(?:#{1,6}|>)\s+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return inline(line, "cell");
}

const normal = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split(/(^ {0,3}```[^\n]*\n[\s\S]*?\n {0,3}```|`[^`\n]{1,1000}`)/m)
    .map((piece, index) => (index % 2 === 1 ? piece : fromHtml(piece)))
    .join("");

/** The few tags that documents use for layout, as the Markdown they stand for. */
const fromHtml = (text: string): string =>
  text
    .replace(/<br\s*\/?>|<\/p>|<p>/gi, "\n")
    .replace(/<\/?(?:b|strong)>/gi, "**")
    .replace(
      /<a\s[^<>]{0,500}?href\s*=\s*["']([^"'<>]{1,500})["'][^<>]{0,500}>([^<>]{0,500})<\/a>/gi,
      "[$2]($1)",
    )
    .replace(/<code>([^<>`]{0,500})<\/code>/gi, "`$1`");

function blockLine(line: string): string {
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
  if (heading !== null) {
    const title = inline((heading[1] ?? "").replaceAll("*", ""), "text");
    return title === "" ? "" : `\n**${title}**\n`;
  }
  if (/^\s{0,3}([-*_=])(?:\s*\1){2,}\s*$/.test(line) || /^\s{0,3}[-=]+\s*$/.test(line)) return "";
  const marker = /^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s?)*)(.*)$/.exec(line);
  const lead = marker?.[1] ?? "";
  // Four spaces before anything but a list item would make code of prose.
  const indent = /[-*+>.)]/.test(lead) ? lead : lead.length > 3 ? "   " : lead;
  return `${indent}${inline(marker?.[2] ?? line, "text")}`.trimEnd();
}

const token =
  /(?<!`)(`+)([^`](?:[\s\S]{0,2000}?[^`])??)\1(?!`)|!?\[((?:[^[\]\\]|\\.){1,500})\]\(\s*<?([^()\s<>]{1,2000}(?:\([^()\s]{0,500}\)[^()\s<>]{0,500})?)>?(?:\s+["'][^"'\n]{0,500}["'])?\s*\)|<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|(https?:\/\/[^\s<>()[\]`"'|*]{1,2000})|(\*\*)|(?<![\w*])\*([^\s*](?:[^*]{0,300}?[^\s*])?)\*(?![\w*])|\\([!-/:-@[-`{-~])/g;

/** Code spans, links and emphasis of a line; the rest is escaped. */
function inline(line: string, place: "text" | "cell"): string {
  // Bold is kept only where a line closes what it opens.
  const pairedBold = line.split("**").length % 2 === 1;
  let out = "";
  let last = 0;
  for (const match of line.matchAll(token)) {
    const [whole, ticks, code, label, url, auto, bare, , emphasis, escaped] = match;
    const before = line.slice(last, match.index);
    let piece: string;
    if (ticks !== undefined)
      piece = markdownCode((code ?? "").trim() === "" ? " " : (code ?? "").trim(), place);
    else if (label !== undefined) piece = linked(label, url ?? "");
    else if (auto !== undefined) piece = linked(auto, auto);
    else if (bare !== undefined) {
      const address = bare.replace(/[.,;:!?]+$/, "");
      piece = linked(address, address) + escapeRun(bare.slice(address.length));
    } else if (escaped !== undefined) piece = markdownText(escaped);
    else if (emphasis !== undefined) piece = `*${inline(emphasis, place)}*`;
    else if (whole === "**" && pairedBold) piece = "**";
    else piece = escapeRun(whole);
    out += escapeRun(before, out === "") + piece;
    last = match.index + whole.length;
  }
  return out + escapeRun(line.slice(last), out === "");
}

function linked(label: string, url: string): string {
  const target = safeUrl(url);
  const text = label
    .split(/(`[^`]+`)/)
    .map((piece) =>
      /^`[^`]+`$/.test(piece)
        ? markdownCode(piece.slice(1, -1), "cell")
        : escapeRun(piece.replace(/\\([!-/:-@[-`{-~])/g, "$1")),
    )
    .join("");
  return target === undefined ? text : `[${text}](${target})`;
}

/** Escapes text and keeps the spaces around it. Only at the start of a line can a dash or a number be a marker. */
function escapeRun(text: string, startsLine = false): string {
  if (text === "" || isPlain(text)) return text.replace(/ {2,}/g, " ");
  const trimmed = text.trim();
  const body = startsLine ? markdownText(trimmed) : markdownText(`.${trimmed}`).slice(1);
  if (body === "") return " ";
  return `${/^\s/.test(text) ? " " : ""}${body}${/\s$/.test(text) ? " " : ""}`;
}
