/** One codec for values of several schemas. */
import type { CodecPlan } from "./codec.ts";

/** Whether a value is of `any` of several schemas or of `all` of them. */
export type Mode = "any" | "all";

/** Plans of which only a name is known, and others, as one: by a name too, for each of them may hold itself. */
export type Join = (plans: readonly CodecPlan[], mode: Mode) => CodecPlan;

const isNamed = (plan: CodecPlan): boolean => typeof plan === "object" && "name" in plan;

/** One codec for what may be either: fields of both; where they disagree, untouched. */
export function merge(one: CodecPlan | undefined, other: CodecPlan, join: Join): CodecPlan {
  if (one === undefined || same(one, other)) return other;
  if (typeof one === "object" && typeof other === "object") {
    if (isNamed(one) || isNamed(other)) return join([one, other], "any");
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
 *
 * All are taken at once, so that what is joined by a name is always a set of plans as the schemas gave them, of which
 * there are so many and no more: schemas that hold each other come to an end.
 */
export function unite(all: readonly CodecPlan[], join: Join, mode: Mode): CodecPlan {
  const known = mode === "all" ? all.filter((plan) => plan !== "unknown") : all;
  const plans = [...new Map(known.map((plan) => [planKey(plan), plan])).values()];
  const [first] = plans;
  if (first === undefined) return "unknown";
  if (plans.length === 1) return first;
  if (plans.some(isNamed)) return join(plans, mode);
  const parts = plans.map(partsOf);
  const given = <Kind extends keyof Parts>(kind: Kind) =>
    parts.flatMap((part) => (part[kind] === undefined ? [] : [part[kind]]));
  const list = uniteLists(given("list"), join, mode);
  const object = uniteObjects(given("object"), join, mode);
  const scalar = uniteScalars(given("scalar"));
  const isPlain = scalar === undefined || scalar === "unknown" || scalar === carefree;
  if (list === undefined && object === undefined) return scalar ?? "unknown";
  if (object === undefined && isPlain) return list ?? "unknown";
  if (list === undefined && isPlain) return object ?? "unknown";
  const items = list === undefined ? "unknown" : unite(itemsOf(list), join, "any");
  return { either: { list: items, object: object ?? "unknown", scalar: isPlain ? "unknown" : scalar } };
}

/** Equal for equal plans. */
export const planKey = (plan: CodecPlan): string =>
  JSON.stringify(plan, (_, value: unknown) => (value instanceof Map ? [...value] : value));

type ListPlan = Extract<CodecPlan, { readonly list: CodecPlan }> | ObjectPlan;
type ObjectPlan = Extract<CodecPlan, { readonly object: ReadonlyMap<string, CodecPlan> }>;

/** What a plan does with lists, objects and single values; undefined where it speaks of none. */
interface Parts {
  readonly list?: ListPlan | "unknown" | undefined;
  readonly object?: ObjectPlan | "unknown" | undefined;
  readonly scalar?: CodecPlan | undefined;
}

function partsOf(plan: CodecPlan): Parts {
  if (plan === "unknown") return { list: plan, object: plan, scalar: plan };
  if (typeof plan === "string" || "name" in plan) return { scalar: plan };
  if ("list" in plan) return { list: plan };
  if ("object" in plan) return plan.tuple === true ? { list: plan } : { object: plan };
  const { list, object, scalar } = plan.either;
  return {
    list: list === "unknown" ? list : { list },
    object: typeof object === "object" && "object" in object ? object : "unknown",
    scalar,
  };
}

/** What is done with items of a list, wherever they stand. */
function itemsOf(list: ListPlan | "unknown"): readonly CodecPlan[] {
  if (list === "unknown") return [list];
  // Places that need no care are not among those of a tuple.
  return "list" in list ? [list.list] : [...list.object.values(), "unknown"];
}

function uniteLists(
  lists: readonly (ListPlan | "unknown")[],
  join: Join,
  mode: Mode,
): ListPlan | "unknown" | undefined {
  if (lists.length === 0) return undefined;
  const tuples = lists.flatMap((list) => (list !== "unknown" && "object" in list ? [list] : []));
  if (tuples.length === lists.length) return { object: fieldsOf(tuples, join, mode), tuple: true };
  const item = unite(lists.flatMap(itemsOf), join, mode);
  return item === "unknown" ? item : { list: item };
}

function uniteObjects(
  objects: readonly (ObjectPlan | "unknown")[],
  join: Join,
  mode: Mode,
): ObjectPlan | "unknown" | undefined {
  if (objects.length === 0) return undefined;
  const fields = fieldsOf(objects, join, mode);
  return fields.size === 0 ? "unknown" : { object: fields };
}

/** Fields that one of the plans does not name are by what it says of others, or untouched. */
function fieldsOf(
  objects: readonly (ObjectPlan | "unknown")[],
  join: Join,
  mode: Mode,
): ReadonlyMap<string, CodecPlan> {
  const maps = objects.map((plan) => (plan === "unknown" ? new Map<string, CodecPlan>() : plan.object));
  const fields = new Map<string, CodecPlan>();
  for (const name of new Set(maps.flatMap((map) => [...map.keys()]))) {
    const said = maps.map((map) => map.get(name) ?? map.get("*") ?? "unknown");
    const plan = unite(said, join, mode);
    fields.set(name, plan === carefree ? "unknown" : plan);
  }
  return fields;
}

function uniteScalars(scalars: readonly CodecPlan[]): CodecPlan | undefined {
  const [first, ...others] = new Set(scalars);
  if (others.length === 0) return first;
  if (scalars.includes("long") || scalars.includes("exact")) return "exact";
  return scalars.includes("digits") ? "digits" : "unknown";
}

function same(one: CodecPlan, other: CodecPlan): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return "name" in one && "name" in other && one.name === other.name;
}
