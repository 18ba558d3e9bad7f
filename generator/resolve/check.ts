/** The format check: every object of the documents against the table of the model, and the rules of each. */
import type { Json, JsonObject } from "../ir/model.ts";
import { OperationIds, operationRules } from "./check-operation.ts";
import { checkParameter } from "./check-parameter.ts";
import { checkPaths } from "./check-paths.ts";
import { checkReference, checkTarget } from "./check-reference.ts";
import { checkSchema } from "./check-schema.ts";
import { checkLink, checkSecurityScheme } from "./check-security.ts";
import { checkServer } from "./check-server.ts";
import {
  checkValue,
  checkVendorKey,
  missingField,
  namedExamples,
  onlyFrom,
  otherDialect,
  unknownField,
  wrongKind,
} from "./check-shape.ts";
import type { Located } from "./document.ts";
import type { Empties, Meant } from "./empties.ts";
import { isArray, isObject } from "./json.ts";
import type { NodeName, NodeType, Type } from "./model.ts";
import { isIn, nodes } from "./model.ts";
import { looksLikeReference } from "./references.ts";
import { checkRings } from "./rings.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";
import { maxStandIns, soleReference } from "./stand-ins.ts";

/** What the walk learns on its way, for the bundle and for the checks that need all of it. */
export interface Findings {
  /** Every object of the model by the kind it was read as. */
  readonly kinds: ReadonlyMap<JsonObject, NodeName>;
  /** Objects that are references, with the kind of their target. */
  readonly references: ReadonlyMap<JsonObject, NodeName>;
  /** References to a parent that is a choice of its children, each with the parent: see `rings.ts`. */
  readonly choices: ReadonlyMap<JsonObject, JsonObject>;
  /** References where none may stand, each with its target: see `stand-ins.ts`. */
  readonly standIns: ReadonlyMap<JsonObject, Located>;
  /** Keys that were left empty: see `empties.ts`. */
  readonly empties: Empties;
}

/** Checks everything the entry document holds or reaches. Recursion is bounded by the load stage's depth limit. */
export function checkDocument(site: Site): Findings {
  const checker = new Checker(site);
  checker.run();
  return checker;
}

/** A target of a reference that is still to be looked at. */
interface Pending {
  readonly node: NodeType;
  readonly value: Json;
  readonly file: string;
  readonly pointer: string;
  readonly by: { readonly file: string; readonly pointer: string };
}

class Checker implements Findings {
  readonly kinds = new Map<JsonObject, NodeName>();
  readonly references = new Map<JsonObject, NodeName>();
  readonly standIns = new Map<JsonObject, Located>();
  readonly empties = new Map<Json, Map<string | number, Meant>>();
  choices: ReadonlyMap<JsonObject, JsonObject> = new Map();
  readonly #site: Site;
  readonly #ids = new OperationIds();
  #hasOperation = false;
  readonly #pending: Pending[] = [];
  readonly #targets = new Map<Json, NodeName>();
  /** Schemas that apply others to the same value, where a ring would never end. */
  readonly #inPlace: { readonly schema: JsonObject; readonly file: string }[] = [];

  constructor(site: Site) {
    this.#site = site;
  }

  run(): void {
    const site = this.#site;
    this.#node(nodes.document, site.root);
    for (let next = this.#pending.shift(); next !== undefined; next = this.#pending.shift()) {
      this.#target(next);
    }
    checkPaths(site);
    this.#ids.finish(site);
    if (!this.#hasOperation) this.#noOperation();
    this.choices = checkRings(this.#inPlace, site);
  }

  /** Often a part of a document that was given for the whole; what schemas it has become types all the same. */
  #noOperation(): void {
    const { root, references, diagnostics } = this.#site;
    // Where something could not be read, that may be where they are.
    if (diagnostics.some(({ severity }) => severity === "error")) return;
    diagnostics.push({
      code: "document/no-operation",
      severity: "warning",
      message: "The document has no operation; there is nothing to call.",
      place: { file: references.entry, pointer: root["paths"] === undefined ? "" : "/paths" },
      hint: "describe one under `paths`, or give the file that does.",
    });
  }

  /** A reference's target: read already as what is expected, read as something else, or read now. */
  #target({ node, value, file, pointer, by }: Pending): void {
    const site = this.#site;
    const known = isObject(value) ? this.kinds.get(value) : undefined;
    if (known === node.name) return;
    if (node.name === "header" && isObject(value) && isNamed(value)) {
      site.diagnostics.push({
        code: "reference/parameter-as-header",
        severity: "warning",
        message: "The reference needs a header but leads to a parameter, which is read as one.",
        place: by,
        hint: "refer to a header: it has neither `name` nor `in`.",
        related: [{ message: "the target", place: { file, pointer } }],
      });
      if (known === "parameter") return;
      // What it holds is looked at as that of a parameter.
      this.#pending.push({ node: nodes.parameter, value, file, pointer, by });
      return;
    }
    if (known !== undefined) {
      site.diagnostics.push({
        code: "reference/wrong-kind",
        severity: "error",
        message: `The reference needs ${node.title} but leads to ${nodes[known].title}.`,
        place: by,
        hint: `refer to ${node.title}.`,
        related: [{ message: "the target", place: { file, pointer } }],
      });
      return;
    }
    site.file = file;
    site.base = pointer;
    this.#node(node, value);
  }

  #node(node: NodeType, value: Json): void {
    const site = this.#site;
    if (!isObject(value)) {
      if (node.name === "schema" && typeof value === "boolean") {
        if (site.dialect === "3.0") onlyFrom("3.1", "A boolean as a schema", site);
        return;
      }
      wrongKind(node.title, value, site);
      return;
    }
    // The same object again is what a YAML alias repeats.
    const before = this.kinds.get(value);
    if (before !== undefined) return;
    this.kinds.set(value, node.name);
    const isReferable =
      node.name === "pathItem" || node.referable === true || site.dialect === node.referable;
    const reference = isReferable ? value["$ref"] : undefined;
    if (reference !== undefined) {
      this.#reference(node, value, reference);
      if (node.name !== "pathItem" && (node.name !== "schema" || site.dialect === "3.0")) return;
    }
    if (reference === undefined && this.#standsIn(node.title, value)) return;
    const { keys } = site;
    const { fields, members } = node;
    for (const key in value) {
      if (key === "$ref" && reference !== undefined) continue;
      const member = value[key] as Json;
      const field = fields.get(key);
      if (field !== undefined) {
        keys.push(key);
        if (!isIn(field, site.dialect)) otherDialect(key, field, site);
        else if (member === null && !["any", "prose"].includes(field.type.is)) {
          this.#empty(value, key, "nothing");
        } else this.#typed(field.type, member);
        keys.pop();
      } else if (key.startsWith("x-")) {
        if (key.startsWith("x-acs-")) checkVendorKey(node, key, member, site);
      } else if (members !== undefined && isMemberName(node, key)) {
        keys.push(key);
        if (member === null) this.#empty(value, key, "object");
        else this.#typed(members, member);
        keys.pop();
      } else unknownField(node, key, site);
    }
    for (const [key, severity] of node.required) {
      if (value[key] === undefined) missingField(node, key, severity, site);
    }
    this.#rules(node, value);
  }

  #rules(node: NodeType, value: JsonObject): void {
    const site = this.#site;
    switch (node.name) {
      case "schema":
        if ("$ref" in value || "allOf" in value || "anyOf" in value || "oneOf" in value) {
          this.#inPlace.push({ schema: value, file: site.file });
        }
        this.#nullTypes(value);
        checkSchema(value, site);
        break;
      case "discriminator":
        this.#mapped(value);
        break;
      case "parameter":
      case "header":
        checkParameter(node.name, value, site);
        break;
      case "operation":
        this.#hasOperation = true;
        operationRules(value, site, this.#ids);
        break;
      case "server":
        checkServer(value, site);
        break;
      case "securityScheme":
        checkSecurityScheme(value, site);
        break;
      case "link":
        checkLink(value, site, this.#ids);
        break;
      default:
    }
  }

  #typed(type: Type, value: Json): void {
    const site = this.#site;
    const { keys } = site;
    if (typeof value === "object" && value !== null && takesNoObject(type)) {
      if (this.#standsIn("a value", value)) return;
    }
    switch (type.is) {
      case "any":
        return;
      case "node":
        this.#node(nodes[type.node], value);
        return;
      case "map":
        if (!isObject(value)) {
          wrongKind("an object", value, site);
          return;
        }
        if (type.of.is !== "string" && this.#standsIn("a whole map", value)) return;
        for (const key in value) {
          // An extension may stand in any map but those of names.
          keys.push(key);
          const meant = meantInMap[type.of.is];
          if (value[key] === null && meant !== undefined) this.#empty(value, key, meant);
          else this.#typed(type.of, value[key] as Json);
          keys.pop();
        }
        return;
      case "list":
        if (!Array.isArray(value)) {
          if (keys.at(-1) === "examples" && isObject(value)) namedExamples(site);
          else wrongKind("a list", value, site);
          return;
        }
        for (let index = 0; index < value.length; index++) {
          keys.push(index);
          if (value[index] === null && type.of.is === "node") this.#empty(value, index, "object");
          else this.#typed(type.of, value[index] as Json);
          keys.pop();
        }
        return;
      case "booleanOr":
        if (typeof value !== "boolean") this.#node(nodes[type.node], value);
        return;
      default:
        checkValue(type, value, site);
    }
  }

  #reference(node: NodeType, value: JsonObject, reference: Json): void {
    const site = this.#site;
    if (typeof reference !== "string") {
      site.keys.push("$ref");
      wrongKind("a string", reference, site);
      site.keys.pop();
      return;
    }
    this.references.set(value, node.name);
    this.#await(node, checkReference(reference, node, value, site), ["$ref"]);
  }

  /** `at`: keys to the reference. */
  #await(node: NodeType, target: Located | undefined, at: readonly string[]): void {
    const site = this.#site;
    if (target === undefined || this.#targets.get(target.value) === node.name) return;
    this.#targets.set(target.value, node.name);
    const by = { file: site.file, pointer: site.pointer(at) };
    this.#pending.push({ node, value: target.value, ...target.origin, by });
  }

  /** Schemas of a mapping, to which nothing else may lead. */
  #mapped({ mapping }: JsonObject): void {
    if (!isObject(mapping)) return;
    const { references, file } = this.#site;
    for (const [value, target] of Object.entries(mapping)) {
      if (typeof target !== "string" || !looksLikeReference(target)) continue;
      this.#await(nodes.schema, references.lookup(target, file), ["mapping", value]);
    }
  }

  /** True where a value is a reference that no place of its kind may hold: it is read as its target, or reported. */
  #standsIn(what: string, value: Json): boolean {
    if (!isObject(value) || typeof value["$ref"] !== "string") return false;
    const site = this.#site;
    const reference = soleReference(value);
    if (reference === undefined || this.standIns.size >= maxStandIns) {
      site.error({
        code: "reference/misplaced",
        message: `\`$ref\` may not stand in for ${what}.`,
        hint: "write out what it leads to, or refer to each member on its own.",
        at: ["$ref"],
        part: "key",
      });
      return true;
    }
    const target = checkTarget(reference, site);
    if (target === undefined) return true;
    this.standIns.set(value, target);
    site.warning({
      code: "reference/misplaced",
      message: `\`$ref\` may not stand in for ${what}; what it leads to is read in its place.`,
      hint: "write out what it leads to, or refer to each member on its own.",
      at: ["$ref"],
      part: "key",
    });
    return true;
  }

  /** A key with nothing behind it: what is meant is clear. */
  #empty(holder: Json, key: string | number, meant: Meant): void {
    const known = this.empties.get(holder) ?? new Map<string | number, Meant>();
    this.empties.set(holder, known.set(key, meant));
    const name = typeof key === "string" ? quote(key) : "This";
    this.#site.warning({
      code: "document/empty",
      message: `${name} is empty; it is read as ${readings[meant]}.`,
      hint: meant === "nothing" ? "write a value, or remove the key." : `write ${written[meant]}.`,
      ...(typeof key === "string" && { part: "key" }),
    });
  }

  /** `null` without quotes in a list of types, or as the type of one of several forms. */
  #nullTypes(schema: JsonObject): void {
    const { keys } = this.#site;
    const { type } = schema;
    if (type === null && /^(?:one|any)Of$/.test(String(keys.at(-2)))) {
      keys.push("type");
      this.#empty(schema, "type", "the type");
      keys.pop();
    }
    if (!isArray(type)) return;
    for (const [index, name] of type.entries()) {
      if (name !== null) continue;
      keys.push("type", index);
      this.#empty(type, index, "the type");
      keys.length -= 2;
    }
  }
}

/** A parameter says what and where it is, a header does not. */
const isNamed = (value: JsonObject): boolean =>
  typeof value["name"] === "string" && typeof value["in"] === "string";

/** What an empty member of a map is read as: a security requirement without scopes, a scope without description. */
const meantInMap: { readonly [K in Type["is"]]?: Meant } = {
  node: "object",
  strings: "list",
  string: "text",
};
const written = { object: "`{}`", list: "`[]`", text: 'a text, or `""`', "the type": '`"null"`' };
const readings = {
  nothing: "if it were not there",
  object: "if it held nothing",
  list: "if it held nothing",
  text: "if it held nothing",
  "the type": "the type `null`",
};

/** Whether a place is for a text, a number, a truth value or a list: an object there can only be a reference. */
function takesNoObject(type: Type): boolean {
  return !["any", "node", "map", "object", "booleanOr"].includes(type.is);
}

function isMemberName(node: NodeType, key: string): boolean {
  if (node.name === "paths") return key.startsWith("/") || key.includes("/") || key.includes("{");
  return node.name !== "callback" || key !== "$ref";
}
