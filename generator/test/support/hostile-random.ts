/** Random hostile text and random damage, repeatable by a seed. */

/** A whole number from 0 to `below`, without `below`. */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  ..."\"'`\\/*<>&|[](){}$#@!%^~_-+=;:,.? \t\n\r",
  ...[
    "\u2028",
    "\u2029",
    "\u0000",
    "\u001b[31m",
    "\u007f",
    "\u009b",
    "\u200b",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\uf325",
  ],
  ...["\ud800", "\udfff", "\ud83d\ude00", "\u00e9", "\u4e2d", "\u0130", "\u017f", "\u212a", "a\u0301"],
  ...["globalThis.__pwned=1", "__pwned", "__proto__", "constructor", "then", "toString", "prototype"],
  ...[
    "*/",
    "/*",
    "//",
    "///",
    "<!--",
    "-->",
    "]]>",
    "</script>",
    "<script>",
    "<img src=x onerror=",
    "<svg/onload=",
  ],
  ...[
    "${",
    "{{",
    "}}",
    "{{{",
    "{{#if",
    "<%=",
    "#{",
    "](javascript:",
    "](",
    "![",
    "\n[x]: ",
    "\n| a | b |\n| - | - |\n",
  ],
  ...[
    "```",
    "~~~",
    "\n# ",
    "\n- ",
    "\n> ",
    "\n    ",
    "**",
    "__",
    "\\|",
    "\\\\|",
    "&#106;",
    "&colon;",
    "javascript:",
    "data:",
  ],
  ...[
    "@ts-nocheck",
    "// @ts-ignore",
    "//# sourceMappingURL=x",
    "/// <reference path='x'/>",
    "@jsx",
    "@license",
    "\n@",
  ],
  ...[
    "../",
    "..\\",
    "%2e%2e%2f",
    "%",
    "%25",
    "CON",
    "nul.txt",
    "/etc/passwd",
    "file:///",
    "http://127.0.0.1:9/",
  ],
  ...[
    "\\u002a\\u002f",
    "\\x2a",
    "\\",
    '\\"',
    "\\n",
    "$&",
    "$'",
    "0x",
    "1e999",
    "-0",
    "import(",
    "eval(",
    "require(",
  ],
  ...["word", "Word", "two words", "1", "x-a"],
];

export function hostileText(random: Random): string {
  let text = "";
  for (let count = 1 + random(8); count > 0; count -= 1) {
    text += random(12) === 0 ? String.fromCharCode(random(0x10000)) : (pieces[random(pieces.length)] ?? "");
  }
  return text;
}

const tokens = [
  ...[
    "\0",
    "\t",
    "\r",
    "\n",
    "\n\n",
    " ",
    ":",
    ": ",
    "- ",
    "? ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a ",
    "*a",
    "!!js/function ",
    "!x ",
  ],
  ...[
    "|",
    ">",
    ">-\n",
    "'",
    '"',
    "#",
    " #",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "<<: *a\n",
    "\ufeff",
    "\u2028",
    "$ref: '#'\n",
  ],
  ...[
    "null",
    "true",
    "1e400",
    "0x1F",
    "9007199254740993",
    "__proto__: 1\n",
    "\\u0000",
    "\\ud800",
    "\xff",
    "\xc0\xaf",
    "\xed\xa0\x80",
  ],
  ...['"$ref":"#"', '"type":[]', "type: object\n", "allOf: [*a]\n", "~", "@", "`", "../", "//x/"],
];

/** One to four changes: bytes changed, removed, repeated, swapped with others, or tokens put in. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  let text = Buffer.from(bytes).toString("latin1");
  for (let count = 1 + random(4); count > 0; count -= 1) {
    const at = random(text.length + 1);
    const end = Math.min(text.length, at + 1 + random(random(8) === 0 ? 2000 : 12));
    const from = random(text.length + 1);
    const piece = text.slice(from, from + 1 + random(200));
    const token = Buffer.from(tokens[random(tokens.length)] ?? "", "utf8").toString("latin1");
    const put =
      [String.fromCharCode(random(256)), "", text.slice(at, end).repeat(2), piece, token, token][random(6)] ??
      "";
    text = text.slice(0, at) + put + text.slice(random(3) === 0 ? at : end);
  }
  return new Uint8Array(Buffer.from(text, "latin1"));
}
