/** Types in the form of openapi-typescript, for openapi-fetch and the like, and the document as one file. */

import type { Api, JsonObject } from "../../ir/model.ts";
import type { EmitOptions, Emitted, EmittedFile, Emitter } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { jsonText } from "../shared/escape.ts";
import { printTypes } from "./print-types.ts";

export const openapiTypesEmitter: Emitter = { name: "openapi-types", optional: true, emit };

async function emit(api: Api, options: EmitOptions): Promise<Emitted> {
  const document = api.source.bundle();
  const files: EmittedFile[] = [{ path: "openapi.json", text: `${jsonText(document)}\n` }];
  try {
    files.push(await typesFile(api, document, options));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      files: [],
      diagnostics: [
        {
          code: "types/refused",
          severity: "error",
          message: `openapi-typescript makes no types of this document: \`${reason}\`.`,
          place: api.origin,
          hint: "leave these types out with `--skip openapi-types`",
        },
      ],
    };
  }
  return { files, diagnostics: [] };
}

async function typesFile(api: Api, document: JsonObject, options: EmitOptions): Promise<EmittedFile> {
  const { text, declarations } = await printTypes(document, options.int64);
  return {
    path: "src/openapi.ts",
    text: `${banner(api.origin)}\n${text}`,
    plan: { declarations, imports: [] },
  };
}
