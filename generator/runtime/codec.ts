/** Applies codecs to values that were read from JSON. */
import type { Codec } from "./types.ts";

/** Properties of an object codec that change what JSON gives: most are text or booleans, and left alone. */
const plans = /* @__PURE__ */ new WeakMap<object, readonly (readonly [string, Codec])[]>();

function planOf(codec: object): readonly (readonly [string, Codec])[] {
  let plan = plans.get(codec);
  if (!plan) {
    plan = Object.entries(codec).filter(
      ([, item]) => typeof item !== "string" || /^(long|exact|digits|number)$/.test(item),
    );
    plans.set(codec, plan);
  }
  return plan;
}

/** In place; returns the value. Longs become bigint or text; a bigint that has to be a number is rounded. */
export function applyCodec(value: unknown, codec: Codec): unknown {
  if (codec === "long") return toLong(value);
  if (typeof codec === "function") return applyCodec(value, codec());
  if (typeof codec === "string") {
    if (codec === "number") return typeof value === "bigint" ? Number(value) : value;
    if (codec === "exact") return typeof value === "number" ? toLong(value) : value;
    const exact = codec === "digits" ? toLong(value) : value;
    return codec === "digits" && typeof exact === "bigint" ? `${exact}` : value;
  }
  if (typeof value !== "object" || value === null) {
    return Array.isArray(codec) && codec[2] ? applyCodec(value, codec[2]) : value;
  }
  const target = value as Record<string, unknown>;
  if (Array.isArray(codec)) {
    if (!Array.isArray(value) && codec[1]) return applyCodec(value, codec[1]);
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) value[index] = applyCodec(value[index], codec[0]);
    }
    return value;
  }
  for (const [name, item] of planOf(codec)) {
    if (name === "*") {
      for (const other in target) {
        if (!Object.hasOwn(codec, other)) target[other] = applyCodec(target[other], item);
      }
    } else if (Object.hasOwn(target, name)) target[name] = applyCodec(target[name], item);
  }
  return value;
}

function toLong(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  return typeof value === "string" && /^-?\d{1,40}$/.test(value) ? BigInt(value) : value;
}
