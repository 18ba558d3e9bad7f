/** Prints values as JSON and YAML in many styles, and notes where each value and key starts. */

export interface Placed {
  readonly text: string;
  readonly places: readonly {
    readonly pointer: string;
    readonly part: "key" | "value";
    readonly offset: number;
  }[];
}

type Choices = Iterator<number>;

const segment = (key: string): string => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

class Printer {
  text = "";
  readonly places: { pointer: string; part: "key" | "value"; offset: number }[] = [];
  readonly #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  choose(count: number): number {
    return (this.#choices.next().value as number) % count;
  }
  mark(pointer: string, part: "key" | "value"): void {
    this.places.push({ pointer, part, offset: this.text.length });
  }
  done(): Placed {
    return { text: this.text, places: this.places };
  }
}

const spaces = ["", " ", "\n", "  ", "\n\t", "\r\n", "", " "];

/** JSON with random white space and escapes. */
export function printJson(value: unknown, choices: Choices): Placed {
  const printer = new Printer(choices);
  const space = (): void => {
    printer.text += spaces[printer.choose(8)] ?? "";
  };
  const string = (text: string): string => {
    const plain = JSON.stringify(text);
    return printer.choose(4) === 0
      ? plain.replace(/[a-z](?=[^\\]*$)/, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)
      : plain;
  };
  const print = (node: unknown, pointer: string): void => {
    space();
    printer.mark(pointer, "value");
    if (Array.isArray(node)) {
      printer.text += "[";
      for (const [index, item] of node.entries()) {
        if (index > 0) printer.text += ",";
        print(item, `${pointer}/${index}`);
      }
      if (node.length === 0) space();
      printer.text += "]";
    } else if (typeof node === "object" && node !== null) {
      printer.text += "{";
      for (const [index, [key, member]] of Object.entries(node).entries()) {
        if (index > 0) printer.text += ",";
        space();
        printer.mark(pointer + segment(key), "key");
        printer.text += string(key);
        space();
        printer.text += ":";
        print(member, pointer + segment(key));
      }
      printer.text += "}";
    } else printer.text += typeof node === "string" ? string(node) : JSON.stringify(node);
    space();
  };
  print(value, "");
  return printer.done();
}

const plainSafe = /^[A-Za-z$][A-Za-z0-9 $/]*[A-Za-z0-9]$/;
const word = /^(?:true|false|null|True|False|Null|TRUE|FALSE|NULL)$/;

/** YAML in block and flow style, plain, quoted and block scalars, with comments and blank lines. */
export function printYaml(value: unknown, choices: Choices): Placed {
  const printer = new Printer(choices);

  const quoted = (text: string): string =>
    JSON.stringify(text).replace(
      /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  const scalar = (node: unknown, flow: boolean): string => {
    if (typeof node !== "string")
      return node === null ? (["null", "~"][printer.choose(2)] ?? "") : JSON.stringify(node);
    const style = printer.choose(3);
    if (style === 0 && plainSafe.test(node) && !word.test(node) && !(flow && node.includes("  ")))
      return node;
    if (style === 1 && /^[ -~]*$/.test(node)) return `'${node.replaceAll("'", "''")}'`;
    return quoted(node);
  };
  const flow = (node: unknown, pointer: string): void => {
    printer.mark(pointer, "value");
    if (Array.isArray(node)) {
      printer.text += "[";
      for (const [index, item] of node.entries()) {
        printer.text += index > 0 ? ", " : "";
        flow(item, `${pointer}/${index}`);
      }
      printer.text += "]";
    } else if (typeof node === "object" && node !== null) {
      printer.text += "{ ";
      for (const [index, [key, member]] of Object.entries(node).entries()) {
        printer.text += index > 0 ? ", " : "";
        printer.mark(pointer + segment(key), "key");
        printer.text += `${scalar(key, true)}: `;
        flow(member, pointer + segment(key));
      }
      printer.text += " }";
    } else printer.text += scalar(node, true);
  };
  const endLine = (): void => {
    printer.text +=
      ["\n", " # note\n", "\n\n", "\n# line: x\n", "\n", "\n", "\n", "\n"][printer.choose(8)] ?? "\n";
  };
  /** After `key:` or `-`, at an indentation that its own lines must exceed. */
  const below = (node: unknown, pointer: string, indent: number, inList: boolean): void => {
    const empty = typeof node === "object" && node !== null && Object.keys(node).length === 0;
    if (typeof node !== "object" || node === null || empty || printer.choose(5) === 0) {
      printer.text += " ";
      const text = node;
      if (typeof text === "string" && /^[!-~][ -~]*$/.test(text) && printer.choose(4) === 0) {
        printer.mark(pointer, "value");
        printer.text += `|-\n${" ".repeat(indent + 2)}${text}\n`;
        return;
      }
      flow(node, pointer);
      endLine();
    } else if (inList && printer.choose(2) === 0) {
      // The first member beside the dash.
      printer.text += " ";
      block(node, pointer, indent + 2, true);
    } else {
      endLine();
      block(node, pointer, indent + 2, false);
    }
  };
  const block = (node: object, pointer: string, indent: number, begun: boolean): void => {
    let first = true;
    const entries = Array.isArray(node)
      ? node.map((item, index) => [String(index), item] as const)
      : Object.entries(node);
    for (const [key, member] of entries) {
      if (!(first && begun)) printer.text += " ".repeat(indent);
      if (first) printer.mark(pointer, "value");
      first = false;
      if (Array.isArray(node)) {
        printer.text += "-";
        below(member, `${pointer}/${key}`, indent, true);
      } else {
        printer.mark(pointer + segment(key), "key");
        printer.text += `${scalar(key, false)}:`;
        below(member, pointer + segment(key), indent, false);
      }
    }
  };
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0)
    block(value, "", 0, false);
  else flow(value, "");
  return printer.done();
}
