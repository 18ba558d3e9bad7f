/** Schemas that apply themselves to the same value: no value can be checked against them, no type can be written. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Json, JsonObject } from "../ir/model.ts";
import { isObject } from "./json.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";

interface Step {
  readonly schema: JsonObject;
  readonly file: string;
  /** The reference that leads to the schema, where one does. */
  readonly reference?: { readonly text: string; readonly target: Origin };
  /** The keyword whose list it is a member of, where it is one. */
  readonly list?: (typeof lists)[number];
}

const lists = ["allOf", "anyOf", "oneOf"] as const;

/**
 * Reports each ring once. A ring that goes from a parent's choice to a child and back by the child's `allOf` has one
 * meaning: the child has what the parent has, but for the choice. References to be read so are returned, each with the
 * parent.
 */
export function checkRings(
  starts: readonly { readonly schema: JsonObject; readonly file: string }[],
  site: Site,
): ReadonlyMap<JsonObject, JsonObject> {
  const cut = new Map<JsonObject, JsonObject>();
  const parents: Step[] = [];
  const sizes = new Map<JsonObject, number>();
  let room = maxAdded;
  let rings = findRings(starts, site, cut);
  const all = rings;
  // Each round finds rings that share no step with those cut before.
  for (let round = 0, found = true; found; round += 1) {
    found = false;
    for (const { ring } of rings) {
      const child = childReference(ring, site);
      if (child === undefined || cut.has(child.step.schema)) continue;
      const parent = child.parent.schema;
      const size = sizes.get(parent) ?? sizeOf(parent);
      room -= size;
      if (!sizes.has(parent)) parents.push(child.parent);
      sizes.set(parent, size);
      cut.set(child.step.schema, parent);
      found = true;
    }
    if (room < 0 || round === maxRounds) {
      for (const { step, ring } of all) report(step, ring, site);
      return new Map();
    }
    if (found) rings = findRings(starts, site, cut);
  }
  for (const parent of parents) reportChoice(parent, site);
  for (const { step, ring } of rings) report(step, ring, site);
  return cut;
}

/** Values that all parents together may add to a document, and rounds: where more is needed all rings are errors. */
const maxAdded = 100_000;
const maxRounds = 20;

/** Values of a parent that its children get, counted to just beyond what may be added. */
function sizeOf({ oneOf: _one, anyOf: _any, ...schema }: JsonObject): number {
  let size = 0;
  const queue: Json[] = [schema];
  for (let value = queue.pop(); value !== undefined && size <= maxAdded; value = queue.pop()) {
    size += 1;
    if (Array.isArray(value)) queue.push(...value);
    else if (isObject(value)) queue.push(...Object.values(value));
  }
  return size;
}

interface Ring {
  /** The step that closes it. */
  readonly step: Step;
  readonly ring: readonly Step[];
}

/** Depth first with a stack of its own: a chain may be as long as the document. */
function findRings(
  starts: readonly { readonly schema: JsonObject; readonly file: string }[],
  site: Site,
  cut: ReadonlyMap<JsonObject, JsonObject>,
): Ring[] {
  const rings: Ring[] = [];
  const state = new Map<JsonObject, "open" | "done">();
  for (const start of starts) {
    if (state.has(start.schema)) continue;
    state.set(start.schema, "open");
    const stack = [{ step: start as Step, next: applied(start, site, cut) }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const step = top.next.pop();
      if (step === undefined) {
        state.set(top.step.schema, "done");
        stack.pop();
        continue;
      }
      const known = state.get(step.schema);
      if (known === undefined) {
        state.set(step.schema, "open");
        stack.push({ step, next: applied(step, site, cut) });
      } else if (known === "open") {
        // A ring of bare references has been reported where it is entered.
        const from = stack.findIndex((item) => item.step.schema === step.schema);
        const ring = [step, ...stack.slice(from + 1).map((item) => item.step)];
        rings.push({ step, ring });
      }
    }
  }
  return rings;
}

/**
 * The reference of a ring by which a child takes over its parent: bare, a member of `allOf`, to a schema that the ring
 * leaves by its `oneOf` or `anyOf`.
 */
function childReference(
  ring: readonly Step[],
  site: Site,
): { readonly step: Step; readonly parent: Step } | undefined {
  for (const [index, step] of ring.entries()) {
    const [parent, next] = [ring[(index + 1) % ring.length], ring[(index + 2) % ring.length]];
    if (step.list !== "allOf" || parent?.reference === undefined || next === undefined) continue;
    const bare = site.dialect === "3.0" || Object.keys(step.schema).length === 1;
    // What is in another file has references of its own there.
    if (!bare || !("$ref" in step.schema) || parent.file !== step.file) continue;
    if (next.list === "oneOf" || next.list === "anyOf") {
      return { step, parent };
    }
  }
  return undefined;
}

/** The schemas that one applies to the same value; a reference that is cut stands for its target without the choice. */
function applied({ schema, file }: Step, site: Site, cut: ReadonlyMap<JsonObject, JsonObject>): Step[] {
  const steps: Step[] = [];
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const target = site.references.lookup(reference, file);
    if (target !== undefined && isObject(target.value)) {
      if (cut.has(schema)) {
        const whole = applied({ schema: target.value, file: target.origin.file }, site, cut);
        return whole.filter(({ list }) => list !== "oneOf" && list !== "anyOf");
      }
      steps.push({
        schema: target.value,
        file: target.origin.file,
        reference: { text: reference, target: target.origin },
      });
    }
    if (site.dialect === "3.0") return steps;
  }
  for (const key of lists) {
    const members = schema[key];
    if (!Array.isArray(members)) continue;
    for (const member of members as readonly Json[])
      if (isObject(member)) steps.push({ schema: member, file, list: key });
  }
  return steps;
}

function reportChoice({ reference }: Step, site: Site): void {
  if (reference === undefined) return;
  site.diagnostics.push({
    code: "schema/choice-of-children",
    severity: "warning",
    message: `The schema behind ${quote(reference.text)} is a choice of schemas that take it over by \`allOf\`; they are read as having all of it but the choice.`,
    place: reference.target,
    hint: "move what they share into a schema of its own, and let it and them refer to that.",
  });
}

function report(step: Step, ring: readonly Step[], site: Site): void {
  if (ring.every((item) => isBareReference(item.schema, site))) return;
  const entered = step.reference ?? ring.find((item) => item.reference !== undefined)?.reference;
  if (entered === undefined) return;
  site.diagnostics.push({
    code: "schema/ring",
    severity: "error",
    message: `The schema behind ${quote(entered.text)} applies itself to the same value.`,
    place: entered.target,
    hint: "let the reference to itself stand below `properties` or `items`.",
  });
}

function isBareReference(schema: JsonObject, site: Site): boolean {
  return (
    typeof schema["$ref"] === "string" && (site.dialect === "3.0" || !lists.some((key) => key in schema))
  );
}
