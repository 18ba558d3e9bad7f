/** What the modules that read operations share. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Located } from "../resolve/document.ts";
import type { Json, JsonObject, Schema } from "./model.ts";
import { isObject, text } from "./read.ts";
import type { Registry, Side } from "./registry.ts";
import { buildTop, newTree, type SchemaEnvironment } from "./schema.ts";

export interface BuildContext extends SchemaEnvironment {
  readonly acs: boolean;
}

const maxChain = 300;

/** Follows references of parameters, bodies, responses, … A description beside a 3.1 reference wins. */
export function deref(
  value: Json,
  origin: Origin,
  context: BuildContext,
): { value: JsonObject; origin: Origin } | undefined {
  let located: Located = { value, origin };
  let description: string | undefined;
  for (let steps = 0; steps < maxChain; steps += 1) {
    if (!isObject(located.value)) return undefined;
    const reference = text(located.value, "$ref");
    if (reference === undefined) {
      const found = located.value;
      return { value: description === undefined ? found : { ...found, description }, origin: located.origin };
    }
    if (context.document.dialect === "3.1") description ??= text(located.value, "description");
    const next = context.document.lookup(reference, located.origin);
    if (next === undefined) return undefined;
    located = next;
  }
  return undefined;
}

/** A schema that stands at a place of its own in an operation, with what it refers to asked for. */
export function schemaAt(value: Json | undefined, origin: Origin, side: Side, context: BuildContext): Schema {
  const tree = newTree(side);
  const schema = buildTop(value, origin, tree, context);
  needRefs(tree.refs, side, context.registry);
  return schema;
}

function needRefs(refs: Iterable<Parameters<Registry["need"]>[0]>, side: Side, registry: Registry): void {
  for (const target of refs) registry.need(target, side);
}
