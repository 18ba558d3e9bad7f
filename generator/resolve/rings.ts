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
}

const lists = ["allOf", "anyOf", "oneOf"] as const;

/** Reports each ring once. Depth first with a stack of its own: a chain may be as long as the document. */
export function checkRings(
  starts: readonly { readonly schema: JsonObject; readonly file: string }[],
  site: Site,
): void {
  const state = new Map<JsonObject, "open" | "done">();
  for (const start of starts) {
    if (state.has(start.schema)) continue;
    state.set(start.schema, "open");
    const stack = [{ step: start as Step, next: applied(start, site) }];
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
        stack.push({ step, next: applied(step, site) });
      } else if (known === "open") {
        // A ring of bare references has been reported where it is entered.
        const ring = [
          ...stack
            .slice(stack.findIndex((item) => item.step.schema === step.schema))
            .map((item) => item.step),
        ];
        report(step, ring, site);
      }
    }
  }
}

/** The schemas that one applies to the same value. */
function applied({ schema, file }: Step, site: Site): Step[] {
  const steps: Step[] = [];
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const target = site.references.lookup(reference, file);
    if (target !== undefined && isObject(target.value)) {
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
      if (isObject(member)) steps.push({ schema: member, file });
  }
  return steps;
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
    hint: ring.some(({ schema }) => "oneOf" in schema || "anyOf" in schema)
      ? "move what its members share into a schema of its own, and let it and them refer to that."
      : "let the reference to itself stand below `properties` or `items`.",
  });
}

function isBareReference(schema: JsonObject, site: Site): boolean {
  return (
    typeof schema["$ref"] === "string" && (site.dialect === "3.0" || !lists.some((key) => key in schema))
  );
}
