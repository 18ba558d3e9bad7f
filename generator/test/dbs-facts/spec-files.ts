/** Reads the hand-written OpenAPI files as plain values and follows their references, apart from the generator. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parse } from "yaml";

export type Value = null | boolean | number | string | readonly Value[] | ObjectValue;
export interface ObjectValue {
  readonly [key: string]: Value;
}

export const isObject = (value: Value | undefined): value is ObjectValue =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const object = (value: Value | undefined): ObjectValue => (isObject(value) ? value : {});
export const list = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
export const objects = (value: Value | undefined): readonly ObjectValue[] => list(value).filter(isObject);
export const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** A value and the file it stands in, by path from the spec's folder. */
export interface Placed {
  readonly value: ObjectValue;
  readonly file: string;
}

export class SpecFiles {
  readonly #folder: string;
  readonly #read = new Map<string, ObjectValue>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Paths of every file: the entry document and one file an operation. */
  paths(): string[] {
    const operations = readdirSync(join(this.#folder, "operations")).sort();
    return ["openapi.yaml", ...operations.map((name) => `operations/${name}`)];
  }

  read(path: string): ObjectValue {
    let value = this.#read.get(path);
    if (value === undefined) {
      value = object(parse(readFileSync(join(this.#folder, path), "utf8")) as Value);
      this.#read.set(path, value);
    }
    return value;
  }

  /** The object itself, or what its `$ref` leads to. Throws when that is nothing. */
  follow(placed: Placed): Placed {
    const reference = placed.value["$ref"];
    if (typeof reference !== "string") return placed;
    const [path = "", pointer = ""] = reference.split("#");
    const file = path === "" ? placed.file : normalize(join(dirname(placed.file), path));
    let value: Value | undefined = this.read(file);
    for (const token of pointer.split("/").slice(1)) value = object(value)[token];
    if (!isObject(value)) throw new Error(`${placed.file}: ${reference} leads nowhere`);
    return this.follow({ value, file });
  }
}

export interface SpecOperation {
  readonly name: string;
  readonly value: ObjectValue;
  readonly parameters: ReadonlyMap<string, ObjectValue>;
  /** Schemas of the success answer by path, such as `Items.BackupGateway.Region`. */
  readonly fields: ReadonlyMap<string, ObjectValue>;
  /** JSON samples by name. */
  readonly samples: ReadonlyMap<string, Value>;
  readonly xml: string;
}

export function readOperations(files: SpecFiles): Map<string, SpecOperation> {
  const operations = new Map<string, SpecOperation>();
  for (const file of files.paths().filter((path) => path.startsWith("operations/"))) {
    const value = object(files.read(file)["post"]);
    const parameters = objects(value["parameters"]).map(
      (entry) => files.follow({ value: entry, file }).value,
    );
    const content = object(object(object(value["responses"])["200"])["content"]);
    const json = object(content["application/json"]);
    const fields = new Map<string, ObjectValue>();
    collectFields({ value: object(json["schema"]), file }, "", files, fields);
    const name = text(value["operationId"]);
    operations.set(name, {
      name,
      value,
      parameters: new Map(parameters.map((parameter) => [text(parameter["name"]), parameter])),
      fields,
      samples: new Map(
        Object.entries(object(json["examples"])).map(([key, sample]) => [
          key,
          object(sample)["value"] ?? null,
        ]),
      ),
      xml: text(object(object(object(content["text/xml"])["examples"])["documented"])["value"]),
    });
  }
  return operations;
}

function collectFields(schema: Placed, path: string, files: SpecFiles, into: Map<string, ObjectValue>): void {
  const { value, file } = files.follow(schema);
  for (const member of objects(value["allOf"])) collectFields({ value: member, file }, path, files, into);
  for (const [name, property] of Object.entries(object(value["properties"]))) {
    const own = files.follow({ value: object(property), file });
    const at = path === "" ? name : `${path}.${name}`;
    into.set(at, own.value);
    collectFields(own, at, files, into);
  }
  const items = value["items"];
  if (isObject(items)) collectFields({ value: items, file }, path, files, into);
}
