/** Codecs as they are written: their names, and their expressions as literals of `runtime/types.ts`' `Codec`. */
import { stringLiteral, typedMember } from "../shared/escape.ts";
import type { CodecPlan } from "./codec.ts";

export const codecName = (schemaName: string, full: boolean): string =>
  `${schemaName}${full ? "Full" : ""}Codec`;

/** A codec as an expression; `use` is told each named codec it refers to. */
export function codecText(plan: CodecPlan, indent: string, use: (name: string) => void): string {
  if (typeof plan === "string") return stringLiteral(plan);
  if ("name" in plan) {
    const name = codecName(plan.name, plan.full);
    use(name);
    return `() => ${name}`;
  }
  if ("list" in plan) {
    return `[${codecText(plan.list, indent, use)}]`;
  }
  if ("either" in plan) {
    const { list, object, scalar } = plan.either;
    return `[${[list, object, scalar].map((part) => codecText(part, indent, use)).join(", ")}]`;
  }
  if (plan.object.size === 0) return "{}";
  const inner = `${indent}  `;
  const fields = [...plan.object].map(([name, field]) => typedMember(name, codecText(field, inner, use)));
  const line = `{ ${fields.join(", ")} }`;
  if (!line.includes("\n") && line.length + indent.length <= 70) return line;
  return `{\n${fields.map((field) => `${inner}${field},\n`).join("")}${indent}}`;
}
