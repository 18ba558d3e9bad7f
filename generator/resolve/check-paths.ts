/** Path templates: their parameters, and that no two match the same requests. */
import type { Json, JsonObject } from "../ir/model.ts";
import { splitTemplate, templateOperator } from "../ir/path-template.ts";
import { checkDuplicates, parameterOf } from "./check-operation.ts";
import { checkRequirements } from "./check-security.ts";
import { escapePointer, isObject } from "./json.ts";
import { isOwnMethod, operationsOf } from "./operations-of.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";

interface PathItem {
  readonly value: JsonObject;
  readonly file: string;
  readonly pointer: string;
}

/** Checks what a path item cannot know by itself. */
export function checkPaths(site: Site): void {
  const entry = site.references.entry;
  at(site, entry, "");
  if (Array.isArray(site.root["security"])) checkRequirements(site.root["security"] as readonly Json[], site);
  const { paths } = site.root;
  if (!isObject(paths)) return;
  const templates = new Map<string, { readonly path: string; readonly item: PathItem | undefined }[]>();
  const seen = new Map<JsonObject, string>();
  for (const path in paths) {
    if (path.startsWith("x-")) continue;
    at(site, entry, `/paths/${escapePointer(path)}`);
    const names = templateNames(path, site);
    const item = pathItemOf(paths[path] as Json, site);
    const shape = path.replace(/\{[^{}]*\}/g, "{}");
    const others = templates.get(shape);
    if (others === undefined) templates.set(shape, [{ path, item }]);
    else {
      for (const other of others) compareTemplates(path, item, other, site);
      others.push({ path, item });
    }
    if (item === undefined) continue;
    const twice = seen.get(item.value);
    if (twice !== undefined && operationsOf(item.value).length > 0) {
      site.error({
        code: "operation/duplicate-id",
        message: `The path item of ${quote(twice)} stands here a second time, with the same operation ids.`,
        hint: "give each path operations of its own.",
      });
    }
    seen.set(item.value, path);
    checkItem(path, names, item, site);
  }
}

function at(site: Site, file: string, pointer: string): void {
  site.file = file;
  site.base = pointer;
  site.keys.length = 0;
}

function pathItemOf(value: Json, site: Site): PathItem | undefined {
  let found: PathItem | undefined = isObject(value)
    ? { value, file: site.file, pointer: site.pointer() }
    : undefined;
  for (let steps = 0; found !== undefined && steps < 300; steps++) {
    const reference: Json | undefined = found.value["$ref"];
    if (typeof reference !== "string") return found;
    const target = site.references.lookup(reference, found.file);
    found =
      target !== undefined && isObject(target.value) ? { value: target.value, ...target.origin } : undefined;
  }
  return undefined;
}

/** Names between braces; undefined where the braces do not pair. */
function templateNames(path: string, site: Site): ReadonlySet<string> | undefined {
  if (!path.startsWith("/")) {
    site.error({
      code: "path/no-slash",
      message: `The path ${quote(path)} does not begin with a slash.`,
      hint: "write it from the slash after the host.",
      part: "key",
    });
  }
  const { query, fragment } = splitTemplate(path);
  if (query !== undefined || fragment !== undefined) {
    site.warning({
      code: "path/query",
      message:
        query === undefined
          ? `The path ${quote(path)} holds a fragment, which is not sent.`
          : `The path ${quote(path)} holds a query; it is sent with every call.`,
      hint: "describe query parameters by `in: query`.",
      part: "key",
    });
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\u0000-\u0020\u007f\\]/.test(path)) {
    site.error({
      code: "path/characters",
      message: `The path ${quote(path)} holds a space, a backslash or a control character.`,
      hint: "percent-encode it.",
      part: "key",
    });
  }
  const names = new Set<string>();
  const rest = path.replace(/\{([^{}]*)\}/g, (_whole, name: string) => {
    if (names.has(name)) {
      site.warning({
        code: "path/repeated-parameter",
        message: `${quote(name)} stands twice in the path; both get the same value.`,
        hint: "give the second a name of its own.",
        part: "key",
      });
    }
    names.add(name);
    return "";
  });
  if (!/[{}]/.test(rest) && !names.has("")) return names;
  site.error({
    code: "path/template",
    message: `The braces of ${quote(path)} do not enclose names.`,
    hint: "write a parameter as `{name}`.",
    part: "key",
  });
  return undefined;
}

function compareTemplates(
  path: string,
  item: PathItem | undefined,
  other: { readonly path: string; readonly item: PathItem | undefined },
  site: Site,
): void {
  const [own, others] = [item, other.item].map((each) =>
    each === undefined ? [] : operationsOf(each.value).map(({ method }) => method),
  ) as [string[], string[]];
  const shared = own.filter((method) => others.includes(method));
  const related = [
    {
      message: "the other",
      place: { file: site.file, pointer: `/paths/${escapePointer(other.path)}`, part: "key" as const },
    },
  ];
  site.report(shared.length > 0 ? "error" : "warning", {
    code: shared.length > 0 ? "path/ambiguous" : "path/equivalent",
    message:
      shared.length > 0
        ? `${quote(path)} and ${quote(other.path)} match the same requests, and both have \`${shared.join("`, `")}\`.`
        : `${quote(path)} and ${quote(other.path)} differ in the names of their parameters only.`,
    hint: "use one path with one set of names.",
    part: "key",
    related,
  });
}

/** Parameters of the template against those declared by the item and by each operation. */
function checkItem(path: string, names: ReadonlySet<string> | undefined, item: PathItem, site: Site): void {
  const shared = item.value["parameters"];
  at(site, item.file, item.pointer);
  const common = Array.isArray(shared) ? (shared as readonly Json[]) : [];
  checkDuplicates(common, site);
  const { additionalOperations } = item.value;
  for (const method of isObject(additionalOperations) ? Object.keys(additionalOperations) : []) {
    if (isOwnMethod(method)) continue;
    site.warning({
      code: "path/method",
      message: `${quote(method)} is no method that stands here; it is not read.`,
      hint: "write the name of a method that a path has no field for, in capital letters.",
      at: ["additionalOperations", method],
      part: "key",
    });
  }
  if (names === undefined) return;
  const commonNames = declaredNames(common, names, path, site);
  for (const { keys, operation } of operationsOf(item.value)) {
    at(site, item.file, [item.pointer, ...keys.map(escapePointer)].join("/"));
    const own = operation["parameters"];
    const ownNames = declaredNames(Array.isArray(own) ? (own as readonly Json[]) : [], names, path, site);
    for (const name of names) {
      if (ownNames.has(name) || commonNames.has(name)) continue;
      const meant = templateOperator(name)?.name ?? "";
      if (ownNames.has(meant) || commonNames.has(meant)) {
        site.warning({
          code: "path/operator",
          message: `${quote(`{${name}}`)} in ${quote(path)} is read as ${quote(meant)}, sent as the operator says.`,
          hint: "write the name only, and `style` and `explode` at the parameter.",
          part: "key",
        });
        continue;
      }
      site.error({
        code: "path/undeclared-parameter",
        message: `The path parameter ${quote(name)} of ${quote(path)} is not declared.`,
        hint: "declare it with `in: path`, at the operation or the path.",
        part: "key",
      });
    }
  }
}

function declaredNames(
  list: readonly Json[],
  names: ReadonlySet<string>,
  path: string,
  site: Site,
): ReadonlySet<string> {
  const declared = new Set<string>();
  const meant = new Set([...names].map((name) => templateOperator(name)?.name));
  for (const [index, entry] of list.entries()) {
    const parameter = parameterOf(entry, site.file, site);
    if (parameter?.["in"] !== "path" || typeof parameter["name"] !== "string") continue;
    declared.add(parameter["name"]);
    if (names.has(parameter["name"]) || meant.has(parameter["name"])) continue;
    site.warning({
      code: "path/unused-parameter",
      message: `The path parameter ${quote(parameter["name"])} is not in ${quote(path)}; it is left out.`,
      hint: "add it to the path, or remove it.",
      at: ["parameters", index],
    });
  }
  return declared;
}
