/** Validators: one module an operation for its request and one for its responses, shared checks beside them. */
import type { Api } from "../../ir/model.ts";
import type { Emitted, Emitter } from "../emitter.ts";
import { compileApi, type ValidatorOptions } from "./modules.ts";
import { printModule } from "./print.ts";

/** The files of an API's validators and what was found wrong with its patterns. Pure. */
export function compileValidators(api: Api, options: ValidatorOptions): Emitted {
  const compiled = compileApi(api, options);
  return {
    files: compiled.modules.map((module) => printModule(module, compiled)),
    diagnostics: compiled.diagnostics,
  };
}

export const validatorsEmitter: Emitter = {
  name: "validators",
  optional: true,
  async emit(api, { int64, validators }) {
    if (validators !== "ajv") return compileValidators(api, { int64 });
    // ajv is loaded by those who ask for it only.
    const { emitAjvValidators } = await import("./ajv/modules.ts");
    return emitAjvValidators(api, { int64 });
  },
};
