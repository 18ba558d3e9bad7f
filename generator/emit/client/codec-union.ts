/** One codec for values of several schemas. */
import type { CodecPlan } from "./codec.ts";

/** Whether a value is of `any` of several schemas or of `all` of them. */
export type Mode = "any" | "all";

/** What only its name is known of, and something else, as one: by a name too, for either may hold itself. */
export type Join = (one: CodecPlan, other: CodecPlan, mode: Mode) => CodecPlan;

const isNamed = (plan: CodecPlan): boolean => typeof plan === "object" && "name" in plan;

/** One codec for what may be either: fields of both; where they disagree, untouched. */
export function merge(one: CodecPlan | undefined, other: CodecPlan, join: Join): CodecPlan {
  if (one === undefined || same(one, other)) return other;
  if (typeof one === "object" && typeof other === "object") {
    if (isNamed(one) || isNamed(other)) return join(one, other, "any");
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

/** A single value that needs no care, which is no list and no object either. */
export const carefree = "string";

/**
 * One codec for JSON of several schemas: by the kind of the value, so that nothing is lost. Beside what needs no care a
 * long is exact: text stays text. Of any of them a property may be of another type in the others; of all it may not.
 */
export function unite(one: CodecPlan | undefined, other: CodecPlan, join: Join, mode: Mode): CodecPlan {
  if (one === undefined || same(one, other)) return other;
  if (one === "unknown" || other === "unknown") {
    const plan = one === "unknown" ? other : one;
    return mode === "any" ? softened(plan, join) : plan;
  }
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === undefined || b === undefined) return join(one, other, mode);
  const list = uniteLists(a.list, b.list, join, mode);
  const object = uniteObjects(a.object, b.object, join, mode);
  const scalar = uniteScalars(a.scalar, b.scalar);
  if (list === undefined && object === undefined) return scalar ?? "unknown";
  const isPlain = scalar === undefined || scalar === "unknown" || scalar === carefree;
  if (object === undefined && isPlain) return list ?? "unknown";
  if (list === undefined && isPlain) return object ?? "unknown";
  const items = list === undefined ? "unknown" : itemOf(list, join);
  return { either: { list: items, object: object ?? "unknown", scalar: isPlain ? "unknown" : scalar } };
}

type ListPlan = Extract<CodecPlan, { readonly list: CodecPlan }> | ObjectPlan;
type ObjectPlan = Extract<CodecPlan, { readonly object: ReadonlyMap<string, CodecPlan> }>;

/** What a plan does with lists, objects and single values; undefined where it speaks of none. */
interface Parts {
  readonly list?: ListPlan | "unknown" | undefined;
  readonly object?: CodecPlan | undefined;
  readonly scalar?: CodecPlan | undefined;
}

/** Undefined where only its name is known. */
function partsOf(plan: CodecPlan): Parts | undefined {
  if (typeof plan === "string") return { scalar: plan };
  if ("name" in plan) return undefined;
  if ("list" in plan) return { list: plan };
  if ("object" in plan) return plan.tuple === true ? { list: plan } : { object: plan };
  const { list, object, scalar } = plan.either;
  return { list: list === "unknown" ? list : { list }, object, scalar };
}

/** What is done with each item of a list. */
function itemOf(list: ListPlan | "unknown", join: Join): CodecPlan {
  if (list === "unknown") return list;
  if ("list" in list) return list.list;
  // Places that need no care are not among them.
  return [...list.object.values(), "unknown" as const].reduce((one, other) => unite(one, other, join, "any"));
}

function uniteLists(
  one: Parts["list"],
  other: Parts["list"],
  join: Join,
  mode: Mode,
): ListPlan | "unknown" | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one !== "unknown" && other !== "unknown" && "object" in one && "object" in other) {
    return { object: fieldsOf(one, other, join, mode), tuple: true };
  }
  const item = unite(itemOf(one, join), itemOf(other, join), join, mode);
  return item === "unknown" ? item : { list: item };
}

function uniteObjects(
  one: CodecPlan | undefined,
  other: CodecPlan | undefined,
  join: Join,
  mode: Mode,
): CodecPlan | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (typeof one === "object" && typeof other === "object" && "object" in one && "object" in other) {
    return { object: fieldsOf(one, other, join, mode) };
  }
  return unite(one, other, join, mode);
}

/** Fields that one of the two does not name are by what it says of others, or untouched. */
function fieldsOf(
  one: ObjectPlan,
  other: ObjectPlan,
  join: Join,
  mode: Mode,
): ReadonlyMap<string, CodecPlan> {
  const fields = new Map<string, CodecPlan>();
  const say = ({ object }: ObjectPlan, name: string): CodecPlan =>
    object.get(name) ?? object.get("*") ?? "unknown";
  for (const name of new Set([...one.object.keys(), ...other.object.keys()])) {
    const plan = unite(say(one, name), say(other, name), join, mode);
    fields.set(name, plan === carefree ? "unknown" : plan);
  }
  return fields;
}

function uniteScalars(one: CodecPlan | undefined, other: CodecPlan | undefined): CodecPlan | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  const both = [one, other];
  if (both.includes("long") || both.includes("exact")) return "exact";
  return both.includes("digits") ? "digits" : "unknown";
}

/** The plan for values that may also be of schemas nothing is known of: text in a place of a long is text. */
function softened(plan: CodecPlan, join: Join): CodecPlan {
  if (typeof plan === "string") return plan === "long" ? "exact" : plan;
  if ("name" in plan) return join(plan, "unknown", "any");
  if ("list" in plan) return { list: softened(plan.list, join) };
  if ("object" in plan) {
    const object = new Map([...plan.object].map(([name, field]) => [name, softened(field, join)]));
    return { ...plan, object };
  }
  const { list, object, scalar } = plan.either;
  return {
    either: { list: softened(list, join), object: softened(object, join), scalar: softened(scalar, join) },
  };
}

function same(one: CodecPlan, other: CodecPlan): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return "name" in one && "name" in other && one.name === other.name;
}
