/** First lines of emitted files. */
import type { Origin } from "../../diagnostics/diagnostic.ts";
import { commentText, terminalText } from "./escape.ts";

/** A line comment that names the file something came from. No version and no date: see the manifest. */
export function banner(origin: Origin): string {
  return `// Generated from ${commentText(terminalText(origin.file))}. Do not edit: run \`npm run generate\`.\n`;
}
