/** What the resolve stage hands on: one checked document whose references can be followed. */
import type { Origin } from "../diagnostics/diagnostic.ts";
import type { Json, JsonObject } from "../ir/model.ts";

/** A value of the document together with where it stands. */
export interface Located {
  readonly value: Json;
  readonly origin: Origin;
}

export interface ResolvedDocument {
  /** 3.2 is read as 3.1: what it adds does not change what stands in a document of 3.1. */
  readonly dialect: "3.0" | "3.1";
  readonly root: JsonObject;
  readonly rootOrigin: Origin;
  /**
   * Follows a reference (`#/…`, `file.yaml#/…`, `#anchor`, an `$id`) written at `from`, one step: a target that
   * is itself a reference is returned as it is. Undefined when it dangles; the resolve stage has reported
   * every dangling reference by then, so a caller need not.
   */
  lookup(reference: string, from: Origin): Located | undefined;
  /** The whole document as one file: external references moved into `components`, positions given up. */
  bundle(): JsonObject;
  /** Every file read, entry first, with the SHA-256 of its bytes in hex. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}
