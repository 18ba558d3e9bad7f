/**
 * Makes the validators that `generate` would emit usable at once. The one place that imports a file whose
 * name is computed: a module this tool wrote a moment ago into a private temporary folder.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleValidators } from "../emit/validators/bundle.ts";
import type { Api, Operation } from "../ir/model.ts";
import { requestValidatorName, responseValidatorName } from "../ir/paths.ts";
import type { ValidationIssue } from "../runtime/types.ts";
import * as helpers from "../runtime/validation.ts";

export type LoadedValidator = (value: unknown, issues?: ValidationIssue[]) => boolean;

export interface LoadedValidators {
  request(operation: Operation): LoadedValidator | undefined;
  /** Of the given status, `200` or the first documented one where left out. */
  response(operation: Operation, status?: string): LoadedValidator | undefined;
}

/** The module that `bundleValidators` writes. */
interface ValidatorBundle {
  bind(given: typeof helpers): Record<string, unknown>;
}

/** Emits, writes, imports and removes again the validators of an API. */
export async function loadValidators(api: Api): Promise<LoadedValidators> {
  const folder = mkdtempSync(join(tmpdir(), "gaiwan-"));
  try {
    const file = join(folder, "validators.mjs");
    writeFileSync(file, bundleValidators(api));
    const module: ValidatorBundle = await import(pathToFileURL(file).href);
    const validators = module.bind(helpers);
    const pick = (name: string): LoadedValidator | undefined => {
      const found = Object.hasOwn(validators, name) ? validators[name] : undefined;
      return typeof found === "function" ? (found as LoadedValidator) : undefined;
    };
    return {
      request: (operation) => pick(requestValidatorName(operation)),
      response: (operation, status) =>
        pick(`${responseValidatorName(operation)}${status === undefined || status === "200" ? "" : status}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
