/** One codec for values of several schemas. */
import type { CodecPlan } from "./codec.ts";

/** What only its name is known of, and something else, as one: by a name too, for either may hold itself. */
export type Join = (one: CodecPlan, other: CodecPlan) => CodecPlan;

const isNamed = (plan: CodecPlan): boolean => typeof plan === "object" && "name" in plan;

/** One codec for what may be either: fields of both; where they disagree, untouched. */
export function merge(one: CodecPlan | undefined, other: CodecPlan, join: Join): CodecPlan {
  if (one === undefined || same(one, other)) return other;
  if (typeof one === "object" && typeof other === "object") {
    if (isNamed(one) || isNamed(other)) return join(one, other);
    if ("object" in one && "object" in other) {
      const fields = new Map(one.object);
      for (const [name, plan] of other.object) {
        const before = fields.get(name);
        fields.set(name, before === undefined ? plan : merge(before, plan, join));
      }
      return { object: fields };
    }
    if ("list" in one && "list" in other) return { list: merge(one.list, other.list, join) };
    return "unknown";
  }
  // An object codec leaves scalars alone, and none says nothing.
  if (one === "unknown" || (typeof one === "string" && typeof other === "object")) return other;
  if (other === "unknown" || (typeof other === "string" && typeof one === "object")) return one;
  const numeric = ["long", "exact", "digits", "integer", "number"];
  if (numeric.includes(String(one)) && numeric.includes(String(other))) {
    return one === "long" || other === "long"
      ? "long"
      : one === "digits" || other === "digits"
        ? "digits"
        : "number";
  }
  return "unknown";
}

/**
 * One codec for JSON that may be either: by the kind of the value, so that nothing is lost. Beside what needs no care
 * a long is exact: text stays text.
 */
export function unite(one: CodecPlan | undefined, other: CodecPlan, join: Join): CodecPlan {
  if (one === undefined || same(one, other)) return other;
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === undefined || b === undefined) {
    return other === "unknown" ? one : one === "unknown" ? other : join(one, other);
  }
  const list = uniteParts(a.list, b.list, join);
  const object = uniteParts(a.object, b.object, join);
  const scalar = exactBeside(uniteParts(a.scalar, b.scalar, join), one, other);
  if (object === "unknown" && scalar === "unknown") return list === "unknown" ? "unknown" : list;
  if (list === "unknown" && scalar === "unknown") return object;
  if (list === "unknown" && object === "unknown") return scalar;
  const items = typeof list === "object" && "list" in list ? list.list : list;
  return { either: { list: items, object, scalar } };
}

interface Parts {
  readonly list: CodecPlan;
  readonly object: CodecPlan;
  readonly scalar: CodecPlan;
}
const noParts: Parts = { list: "unknown", object: "unknown", scalar: "unknown" };

/** What a plan does with lists, objects and single values; undefined where only its name is known. */
function partsOf(plan: CodecPlan): Parts | undefined {
  if (typeof plan === "string") return { ...noParts, scalar: plan };
  if ("name" in plan) return undefined;
  if ("list" in plan) return { ...noParts, list: plan };
  if ("object" in plan) return { ...noParts, object: plan };
  const { list, object, scalar } = plan.either;
  return { list: list === "unknown" ? list : { list }, object, scalar };
}

function uniteParts(one: CodecPlan, other: CodecPlan, join: Join): CodecPlan {
  if (one === "unknown" || other === "unknown") return one === "unknown" ? other : one;
  if (typeof one === "object" && typeof other === "object") {
    if ("list" in one && "list" in other) return { list: unite(one.list, other.list, join) };
    if ("object" in one && "object" in other) {
      const fields = new Map(one.object);
      for (const [name, plan] of other.object) {
        const before = fields.get(name);
        fields.set(name, before === undefined ? plan : unite(before, plan, join));
      }
      return { object: fields };
    }
  }
  return merge(one, other, join);
}

/** A member that is not described by a codec may be text. */
const exactBeside = (scalar: CodecPlan, one: CodecPlan, other: CodecPlan): CodecPlan =>
  (scalar === "long" || scalar === "exact") && (one !== "long" || other !== "long") ? "exact" : scalar;

function same(one: CodecPlan, other: CodecPlan): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return "name" in one && "name" in other && one.name === other.name;
}
