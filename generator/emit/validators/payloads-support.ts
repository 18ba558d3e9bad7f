/** For tests: random values made from a schema, and values a little wrong. The same seed gives the same values. */
import type { Json, JsonObject, JsonSchema } from "../../ir/model.ts";
import {
  keyword,
  limitAt,
  referenceOf,
  schemaAt,
  schemaList,
  schemaMap,
  textList,
} from "../shared/json-schema.ts";

export type Random = () => number;

/** Numbers in [0, 1), a linear congruential sequence with mixing. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class PayloadMaker {
  readonly #schemas: ReadonlyMap<string, JsonSchema>;
  readonly #random: Random;

  constructor(schemas: ReadonlyMap<string, JsonSchema>, random: Random) {
    this.#schemas = schemas;
    this.#random = random;
  }

  /** A value that mostly fits. */
  make(schema: JsonSchema, depth = 0): unknown {
    if (typeof schema === "boolean" || depth > 12) return this.#anything(depth);
    const target = referenceOf(schema);
    const referred = target === undefined ? undefined : this.#schemas.get(target);
    let value: unknown;
    if (referred !== undefined) value = this.make(referred, depth + 1);
    const choices = [...schemaList(schema, "anyOf"), ...schemaList(schema, "oneOf")];
    if (choices.length > 0) value = merged(value, this.make(this.#pick(choices), depth + 1));
    for (const part of schemaList(schema, "allOf")) value = merged(value, this.make(part, depth + 1));
    const values = keyword(schema, "enum");
    if (Array.isArray(values) && values.length > 0) return this.#pick(values as Json[]);
    const constant = keyword(schema, "const");
    if (constant !== undefined) return constant;
    const types = typesOf(schema);
    if (types.length === 0) {
      if (keyword(schema, "items") !== undefined) return this.#array(schema, depth);
      if (value !== undefined && keyword(schema, "properties") === undefined) return value;
      if (keyword(schema, "properties") === undefined) return this.#anything(depth);
      return merged(value, this.#object(schema, depth));
    }
    const type = this.#pick(types);
    switch (type) {
      case "object":
        return merged(value, this.#object(schema, depth));
      case "array":
        return this.#array(schema, depth);
      case "string":
        return this.#string(schema);
      case "integer":
      case "number":
        return this.#number(schema, type);
      case "boolean":
        return this.#random() < 0.5;
      default:
        return null;
    }
  }

  /** A copy with one place changed. */
  mutate(value: unknown): unknown {
    const copy = structuredClone(value);
    const places: { holder: Record<string, unknown>; key: string }[] = [];
    const collect = (holder: Record<string, unknown>): void => {
      for (const key of Object.keys(holder)) {
        places.push({ holder, key });
        const item = holder[key];
        if (typeof item === "object" && item !== null) collect(item as Record<string, unknown>);
      }
    };
    if (typeof copy !== "object" || copy === null || this.#random() < 0.05) return this.#anything(1);
    collect(copy as Record<string, unknown>);
    if (places.length === 0) return this.#anything(1);
    const { holder, key } = this.#pick(places);
    const roll = this.#random();
    if (roll < 0.25 && !Array.isArray(holder)) delete holder[key];
    else if (roll < 0.35 && !Array.isArray(holder)) holder[`${key}_`] = 1;
    else holder[key] = this.#changed(holder[key]);
    return copy;
  }

  #changed(value: unknown): unknown {
    const roll = this.#random();
    if (roll < 0.3) return this.#anything(1);
    if (typeof value === "string") {
      return this.#pick([
        `${value}x`,
        value.slice(1),
        "",
        value.repeat(3),
        `\u{1f600}${value}`,
        value.toUpperCase(),
        "2020-02-30",
      ]);
    }
    if (typeof value === "number")
      return this.#pick([value + 0.5, -value, value * 1000, value + 1, value - 1, `${value}`, 2 ** 31]);
    if (Array.isArray(value))
      return this.#pick([[], [...value, ...value], [...value, null], value[0] ?? null, {}]);
    if (typeof value === "object" && value !== null)
      return this.#pick([{}, [], null, [value], { ...value, zz: 1 }]);
    return this.#pick([null, true, "true", 0, {}, []]);
  }

  #object(schema: JsonObject, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const required = new Set(textList(schema, "required"));
    for (const [name, property] of schemaMap(schema, "properties")) {
      const wanted = required.has(name) || this.#random() < (depth > 4 ? 0.1 : 0.5);
      if (wanted) define(result, name, this.make(property, depth + 1));
      required.delete(name);
    }
    for (const name of required) define(result, name, this.#anything(depth));
    const rest = schemaAt(schema, "additionalProperties");
    if (rest !== undefined && rest !== false && this.#random() < 0.5)
      define(result, "extra", this.make(rest, depth + 1));
    return result;
  }

  #array(schema: JsonObject, depth: number): unknown[] {
    const items = schemaAt(schema, "items") ?? true;
    const prefix = schemaList(schema, "prefixItems");
    const least = Number(limitAt(schema, "minItems") ?? 0);
    const length = Math.min(
      20,
      Math.max(least, prefix.length, Math.floor(this.#random() * (depth > 6 ? 1 : 3))),
    );
    return Array.from({ length }, (_, index) => this.make(prefix[index] ?? items, depth + 1));
  }

  #string(schema: JsonObject): string {
    const samples: Readonly<Record<string, string>> = {
      date: "2024-02-29",
      time: "10:20:30Z",
      "date-time": "2024-02-29T10:20:30.5Z",
      duration: "P1DT2H",
      email: "someone@example.com",
      hostname: "example.com",
      ipv4: "192.0.2.1",
      ipv6: "2001:db8::1",
      uri: "https://example.com/a?b=c#d",
      uuid: "01234567-89ab-cdef-0123-456789abcdef",
      byte: "aGVsbG8=",
    };
    const format = keyword(schema, "format");
    const sample = typeof format === "string" ? samples[format] : undefined;
    if (sample !== undefined) return sample;
    const least = Number(limitAt(schema, "minLength") ?? 0);
    const most = Number(limitAt(schema, "maxLength") ?? 20);
    const length = Math.min(300, Math.max(least, Math.floor(this.#random() * (most + 1))));
    return Array.from({ length }, () => this.#pick(["a", "B", "0", "-", "_", "\u00e9"])).join("");
  }

  #number(schema: JsonObject, type: "integer" | "number"): number {
    const low = Number(limitAt(schema, "minimum") ?? limitAt(schema, "exclusiveMinimum") ?? -5);
    const high = Number(limitAt(schema, "maximum") ?? limitAt(schema, "exclusiveMaximum") ?? low + 100);
    const value = low + this.#random() * (high - low);
    return type === "integer" ? Math.round(value) : value;
  }

  #anything(depth: number): unknown {
    const values: unknown[] = [null, true, 0, 1, -1.5, 2 ** 40, "", "text", [], {}, [1], { a: 1 }];
    return depth > 3 ? this.#pick(values.slice(0, 8)) : this.#pick(values);
  }

  #pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.#random() * values.length)] as T;
  }
}

function define(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function merged(first: unknown, second: unknown): unknown {
  const isObject = (value: unknown): boolean =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject(first) && isObject(second) ? { ...(first as object), ...(second as object) } : second;
}

function typesOf(schema: JsonObject): string[] {
  const type = keyword(schema, "type");
  return typeof type === "string" ? [type] : textList(schema, "type").slice();
}
