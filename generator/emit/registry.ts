/** The built-in emitters, in the order they run. */
import { clientEmitter } from "./client/emitter.ts";
import { docsEmitter } from "./docs/emitter.ts";
import type { Emitter } from "./emitter.ts";
import { openapiTypesEmitter } from "./openapi-types/emitter.ts";
import { packageEmitter } from "./package/emitter.ts";
import { schemasEmitter } from "./schemas/emitter.ts";
import { validatorsEmitter } from "./validators/emitter.ts";

export const emitters: readonly Emitter[] = [
  clientEmitter,
  validatorsEmitter,
  schemasEmitter,
  openapiTypesEmitter,
  docsEmitter,
  packageEmitter,
];
