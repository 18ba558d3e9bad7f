/** All validators of an API as one module, for use at once and in memory. */
import type { Api } from "../../ir/model.ts";
import { compileApi, type ValidatorOptions } from "./modules.ts";
import { Unit } from "./unit.ts";

/**
 * Text of an ECMAScript module with one export, `bind(helpers)`: given the exports of `runtime/validation.ts`, it
 * returns an object of every validator by its exported name.
 */
export function bundleValidators(api: Api, options: ValidatorOptions = { int64: "bigint" }): string {
  const unit = new Unit();
  const compiled = compileApi(api, options, unit);
  const entries = compiled.modules.flatMap((module) => module.entries);
  const helpers = [...unit.helpers, "verdict"].sort();
  const validators = entries.map(({ name, check }) => `${name}:(v,e)=>verdict(${check},v,e)`);
  return `export function bind({${helpers.join(",")}}){
${unit.declarations.map((declaration) => declaration.text).join("")}return {${validators.join(",\n")}};
}
`;
}
