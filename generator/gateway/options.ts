/** What a gateway can be told, and what it tells. */
import type { Operation } from "../ir/model.ts";
import type { ValidationIssue } from "../runtime/types.ts";
import type { Credential, SignatureKind } from "./verify.ts";

export type RequestValidator = (value: unknown, issues?: ValidationIssue[]) => boolean;

export interface GatewayOptions {
  /** Access key id → secret, or secret and the security token it goes with. Needed by `acs-*` APIs. */
  readonly credentials?: Readonly<Record<string, Credential>>;
  /** Tokens that `acs-*` requests may prove themselves with instead of a signature. */
  readonly bearerTokens?: readonly string[];
  /** Lets unsigned `acs-*` requests in: all of them, or those of operations without security where left out. */
  readonly anonymous?: boolean;
  /** Signature methods an operation takes; V1 and V3 for RPC, V3 for ROA where left out. */
  readonly signatures?: (operation: Operation) => readonly SignatureKind[];
  /** The emitted request validators; without them only missing parameters are noticed. */
  readonly validators?: (operation: Operation) => RequestValidator | undefined;
  /** Milliseconds since 1970; the system clock where left out. */
  readonly now?: () => number;
  /** Request ids of answers that no sample gives one; random where left out. */
  readonly requestIds?: () => string;
  /** Keys of tasks; counting up from the documented sample's key where left out. */
  readonly taskIds?: () => bigint;
  /** Times a result operation answers "not yet" before its sample; 0 where left out. */
  readonly pendingPolls?: number;
  /**
   * States a task goes through, one a question, by the operation that reports them; the last one stays. Without
   * it a task is in its first state that is not final for `pendingPolls` questions, then done.
   */
  readonly taskStates?: Readonly<Record<string, readonly string[]>>;
  /** Lists to answer page by page, by operation; the documented sample stands for every page where left out. */
  readonly pages?: Readonly<Record<string, PagedList>>;
  /** Answers of the caller's own, by operation name. */
  readonly handlers?: Readonly<Record<string, Handler>>;
  /** Faults to inject; none where left out. */
  readonly faults?: FaultOptions;
  /** Host names a request may be for beside loopback ones. */
  readonly hosts?: readonly string[];
  /** Tells the sender of a wrong signature what the server signed. */
  readonly debug?: boolean;
  readonly limits?: Partial<GatewayLimits>;
}

export interface GatewayLimits {
  /** Bytes. */
  readonly headers: number;
  readonly headerFields: number;
  /** Bytes. */
  readonly url: number;
  /** Bytes. */
  readonly body: number;
  readonly connections: number;
  /** Milliseconds. */
  readonly headersTimeout: number;
  /** Milliseconds. */
  readonly requestTimeout: number;
  /** Nonces, tasks and client tokens kept, requests recorded. */
  readonly nonces: number;
  readonly tasks: number;
  readonly tokens: number;
  readonly records: number;
}

export const defaultLimits: GatewayLimits = {
  headers: 16_384,
  headerFields: 100,
  url: 8_192,
  body: 1_048_576,
  connections: 200,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  nonces: 100_000,
  tasks: 10_000,
  tokens: 10_000,
  records: 1_000,
};

export type FaultKind = "throttle" | "unavailable" | "internal" | "reset" | "truncate" | "delay";

/**
 * Where faults come from: a seeded draw (`rate` from 0 to 1 of the requests), a list that is used up one
 * request an entry, or the request's own `x-gaiwan-fault` header. Faults strike verified requests only.
 */
export type FaultOptions =
  | { readonly seed: number; readonly rate: number; readonly kinds?: readonly FaultKind[] }
  | { readonly script: readonly (FaultKind | undefined)[] }
  | { readonly header: true };

/** A list: its pages in order (what lies beyond them is empty), and the total that each answer claims. */
export interface PagedList {
  /** Items of each page: values, or how many copies of the documented item. */
  readonly pages: readonly (number | readonly unknown[])[];
  /** Total by page; the number of all items where left out. */
  readonly totals?: readonly number[];
}

export interface GatewayCall {
  readonly operation: Operation;
  /** The request object, values in their declared types: int64 as bigint. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly accessKeyId?: string;
  /** The value the gateway would answer with; a task is started, or looked up, when it is read. */
  readonly sample: unknown;
}

export interface GatewayReply {
  /** 200 where left out. */
  readonly status?: number;
  /** Written as JSON or XML, as the request asks. */
  readonly value?: unknown;
  /** Sent as it is; needs `contentType`. */
  readonly text?: string | Uint8Array;
  readonly contentType?: string;
  /** Answers in the service's error shape. */
  readonly error?: { readonly code: string; readonly message: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Undefined leaves the answer to the gateway. */
export type Handler = (call: GatewayCall) => GatewayReply | undefined | Promise<GatewayReply | undefined>;

/** A received request and what came of it. Signatures, tokens and Authorization headers are masked. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** As received, secrets masked. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyText: string;
  readonly operation?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** Error code of a refusal. */
  readonly code?: string;
}
