/** Answers and samples of one operation against the facts. */

import { typeOf } from "./compare-parameters.ts";
import type { Comparison } from "./comparison.ts";
import { allowedValues, fieldsOf, readFactFile, typed, types } from "./facts.ts";
import {
  list,
  type ObjectValue,
  object,
  objects,
  type SpecOperation,
  text,
  type Value,
} from "./spec-files.ts";

export function compareFields(operation: SpecOperation, facts: ObjectValue, into: Comparison): void {
  const known = fieldsOf(objects(object(facts["response"])["fields"]));
  const documented = operation.samples.get("documented");
  into.checkNames(
    "response field",
    operation.name,
    operation.fields.keys(),
    known.map((field) => field.path),
  );
  for (const { path, fact } of known) {
    const schema = operation.fields.get(path);
    if (schema === undefined) continue;
    const at = `${operation.name} ${path}`;
    const type = text(fact["type"]);
    into.check("response type", at, typeOf(schema), types[type]);
    into.check("response values", at, schema["enum"], allowedValues(fact));
    into.check("list wrapper", at, schema["x-acs-item-wrapper"], fact["listWrapper"]);
    into.check("undocumented field", at, schema["x-acs-undocumented"], fact["sdkOnly"]);
    const items = object(fact["items"]);
    const example =
      type === "Array" ? typed(text(items["type"]), items["example"]) : typed(type, fact["example"]);
    if (example === undefined) continue;
    const own = list(type === "Array" ? object(schema["items"])["examples"] : schema["examples"])[0];
    into.check("response example", at, own ?? valueAt(documented, path), example);
  }
}

function valueAt(value: Value | undefined, path: string): Value | undefined {
  let found = value;
  for (const name of path.split(".")) {
    if (Array.isArray(found)) found = found[0] as Value | undefined;
    found = object(found)[name];
  }
  return found;
}

export function compareSamples(operation: SpecOperation, facts: ObjectValue, into: Comparison): void {
  const samples = object(facts["samples"]);
  const at = operation.name;
  into.check("XML sample", at, operation.xml, readFactFile(text(object(samples["xml"])["file"])));
  const json = parseFile(text(object(samples["json"])["file"]));
  into.check("JSON sample", at, operation.samples.get("documented"), json);
  const quirks = objects(operation.value["x-acs-quirks"]);
  for (const variant of objects(samples["variants"])) {
    const file = text(variant["file"]);
    if (file.endsWith(".json")) {
      into.check(
        "other JSON sample",
        `${at} ${file}`,
        operation.samples.get(nameOf(variant)),
        parseFile(file),
      );
    } else {
      const wanted = readFactFile(file);
      const found = quirks.map((quirk) => quirk["text"]).find((fragment) => fragment === wanted);
      into.check("sample fragment", `${at} ${file}`, found, wanted);
    }
  }
  compareRequest(operation, object(samples["request"]), into);
}

function compareRequest(operation: SpecOperation, fact: ObjectValue, into: Comparison): void {
  const [sample] = objects(operation.value["x-acs-request-samples"]);
  const wanted = fact["file"] === undefined ? undefined : readFactFile(text(fact["file"]));
  into.check("request sample", operation.name, sample?.["text"], wanted);
  if (wanted === undefined) return;
  const carried = [...wanted.matchAll(/^&(\w+)=(.*)$/gm)].map((match) => [match[1], match[2]]);
  const values = Object.entries(object(sample?.["values"])).map(([name, value]) => [name, String(value)]);
  into.check("values of a request sample", operation.name, values, carried);
}

/** Name that a differing sample has among the examples: after its revision, or `older-page`. */
function nameOf(variant: ObjectValue): string {
  const revision = /^openmeta-en-(.*)$/.exec(text(variant["source"]));
  return revision === null ? "older-page" : `revision-${revision[1]}`;
}

const parseFile = (file: string): Value => JSON.parse(readFactFile(file)) as Value;
