/** What the HTTP server hands a request to. */
import type { Operation } from "../ir/model.ts";
import type { Refusal, WireAnswer, WireRequest } from "./wire.ts";

export interface Answered {
  readonly answer: WireAnswer;
  readonly operation?: Operation;
  readonly values?: Readonly<Record<string, unknown>>;
  /** Error code of a refusal. */
  readonly code?: string;
}

export interface Service {
  answer(request: WireRequest): Promise<Answered>;
  /** An answer in the service's error shape, for what the server itself turns down. */
  refuse(refusal: Refusal, request?: WireRequest): WireAnswer;
  addTask(submitOperation: string, key: string): void;
  /** Forgets tasks, client tokens and nonces. */
  reset(): void;
}
