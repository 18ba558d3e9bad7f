/** Applies codecs to values that were read from JSON. */
import type { Codec } from "./types.ts";

interface Step {
  readonly name: string;
  readonly item: Codec;
  /** Every object has a member of this name: whether it is its own has to be asked. */
  readonly inherited: boolean;
}

/** Properties of an object codec that change what JSON gives: most are text or booleans, and left alone. */
const plans = /* @__PURE__ */ new WeakMap<object, readonly Step[]>();

/** Items of a list, and replies of one operation in a row, share theirs. */
let last: { readonly codec: object; readonly plan: readonly Step[] } | undefined;

function planOf(codec: object): readonly Step[] {
  if (last?.codec === codec) return last.plan;
  let plan = plans.get(codec);
  if (!plan) {
    plan = Object.entries(codec)
      .filter(([, item]) => typeof item !== "string" || /^(long|exact|digits|number)$/.test(item))
      .map(([name, item]) => ({ name, item, inherited: name in {} }));
    plans.set(codec, plan);
  }
  last = { codec, plan };
  return plan;
}

/** In place; returns the value. Longs become bigint or text; a bigint that has to be a number is rounded. */
export function applyCodec(value: unknown, codec: Codec): unknown {
  if (typeof codec === "string") return applyScalar(value, codec);
  if (typeof codec === "function") return applyCodec(value, codec());
  if (typeof value !== "object" || value === null) {
    return Array.isArray(codec) && codec[2] ? applyCodec(value, codec[2]) : value;
  }
  if (!Array.isArray(codec)) return applyMembers(value as Record<string, unknown>, codec);
  if (!Array.isArray(value)) return codec[1] ? applyCodec(value, codec[1]) : value;
  for (let index = 0; index < value.length; index++) value[index] = applyCodec(value[index], codec[0]);
  return value;
}

function applyScalar(value: unknown, codec: Codec): unknown {
  if (codec === "long") return toLong(value);
  if (codec === "number") return typeof value === "bigint" ? Number(value) : value;
  if (codec === "exact") return typeof value === "number" ? toLong(value) : value;
  const exact = codec === "digits" ? toLong(value) : value;
  return codec === "digits" && typeof exact === "bigint" ? `${exact}` : value;
}

function applyMembers(target: Record<string, unknown>, codec: object): unknown {
  const plan = planOf(codec);
  for (let index = 0; index < plan.length; index++) {
    const { name, item, inherited } = plan[index] as Step;
    if (name === "*") {
      for (const other of Object.keys(target)) {
        if (!Object.hasOwn(codec, other)) target[other] = applyCodec(target[other], item);
      }
    } else {
      const given = target[name];
      if (given !== undefined && (!inherited || Object.hasOwn(target, name)))
        target[name] = item === "long" ? toLong(given) : applyCodec(given, item);
    }
  }
  return target;
}

function toLong(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  return typeof value === "string" && /^-?\d{1,40}$/.test(value) ? BigInt(value) : value;
}

/** A copy to send in which texts at `digits` of the codec are integers. Texts that are none stay. */
export function unapplyCodec(value: unknown, codec: Codec | undefined): unknown {
  if (typeof codec === "function") return unapplyCodec(value, codec());
  if (codec === "digits") return typeof value === "string" && /^-?\d+$/.test(value) ? BigInt(value) : value;
  if (typeof codec !== "object") return value;
  const isList = Array.isArray(codec);
  if (typeof value !== "object" || value === null) return isList ? unapplyCodec(value, codec[2]) : value;
  if (Array.isArray(value)) {
    const { "*": rest, ...places } = codec as Readonly<Record<string, Codec>>;
    return value.map((item, index) => unapplyCodec(item, isList ? codec[0] : (places[index] ?? rest)));
  }
  if (isList) return unapplyCodec(value, codec[1]);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = codec as Readonly<Record<string, Codec>>;
  const own = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : fields["*"]);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, unapplyCodec(item, own(name))]),
  );
}
