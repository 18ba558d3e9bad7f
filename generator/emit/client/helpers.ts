/** Helpers made from facts: waiting for the result of a task, and walking pages. One module each. */
import type { Api } from "../../ir/model.ts";
import type { EmittedFile } from "../emitter.ts";

export interface HelperFile {
  /** Function name. */
  readonly name: string;
  /** Module path below `src/`, without its ending. */
  readonly module: string;
  readonly file: EmittedFile;
}

export function emitHelpers(_api: Api): readonly HelperFile[] {
  return [];
}
