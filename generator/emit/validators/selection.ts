/** Which values of an API have a validator, and under which names: the same whatever compiles them. */
import type { Api, Schema } from "../../ir/model.ts";
import {
  operationModule,
  requestTypeName,
  requestValidatorModule,
  requestValidatorName,
  responseTypeName,
  responseValidatorModule,
} from "../../ir/paths.ts";
import type { Side } from "../shared/named-schemas.ts";
import { responseChecks } from "./contents.ts";

/** A name that a validator is exported under. */
export interface SelectedEntry {
  readonly name: string;
  /** Type that a value is narrowed to, and the module below `src/` it stands in. */
  readonly type?: { readonly name: string; readonly module: string };
  /** The named schema that `type` is another name of. */
  readonly alias?: string;
}

export interface SelectedCheck {
  readonly schema: Schema;
  readonly entries: readonly SelectedEntry[];
}

/** One module of validators: of an operation's request, or of its responses. */
export interface SelectedModule {
  /** Below `src/`, without extension. */
  readonly path: string;
  readonly side: Side;
  readonly checks: readonly SelectedCheck[];
}

/** The modules in order of operations, request before responses. */
export function selectModules(api: Api): SelectedModule[] {
  return api.operations.flatMap((operation): SelectedModule[] => {
    const module = operationModule(operation);
    const request: SelectedModule = {
      path: requestValidatorModule(operation),
      side: "request",
      checks: [
        {
          schema: operation.request,
          entries: [
            { name: requestValidatorName(operation), type: { name: requestTypeName(operation), module } },
          ],
        },
      ],
    };
    const checks = responseChecks(operation).map(({ names, isMain, content }): SelectedCheck => {
      const { kind, schema } = content;
      const isAlias = schema.shape.kind === "ref" && /^(json|form|xml)$/.test(kind);
      const type = { name: responseTypeName(operation), module };
      return {
        schema,
        entries: names.map((name, index) => {
          if (!isMain || index > 0) return { name };
          return { name, type, ...(isAlias && { alias: schema.shape.name }) };
        }),
      };
    });
    if (checks.length === 0) return [request];
    return [request, { path: responseValidatorModule(operation), side: "response", checks }];
  });
}
