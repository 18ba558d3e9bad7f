/** The one error class of a client. */
import type { ValidationIssue } from "./types.ts";

/**
 * `service`: the service said no, with a code. `gateway`: an HTTP error without one. `network`: no whole answer.
 * `timeout`: a limit of time was reached. `aborted`: by the caller. `parse`: an answer that cannot be read.
 * `validation`: the call cannot be sent as it is; nothing was sent.
 */
export type ErrorKind = "service" | "gateway" | "network" | "timeout" | "aborted" | "parse" | "validation";

/** A whole answer: what `exchange` resolves with. */
export interface Answer {
  readonly status: number;
  /** Media type without parameters, in lower case. */
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface ErrorDetails {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Milliseconds the service asked to wait. */
  readonly retryAfter?: number | undefined;
  readonly issues?: readonly ValidationIssue[];
  readonly cause?: unknown;
  readonly answer?: Answer;
  /** False when no byte of the request can have reached the service. */
  readonly sent?: boolean;
  /** True when a kept connection turned out to be closed. */
  readonly stale?: boolean;
}

const maxMessage = 1000;

/** Text of others on one line: control characters escaped, at most 1 kB. */
export const oneLine = (text: string): string =>
  text
    .slice(0, maxMessage)
    .replace(
      /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .slice(0, maxMessage);

/**
 * Why a call failed. No message or property holds a secret, a signature or a token; `cause` and `body` are not
 * printed by `JSON.stringify` and `util.inspect`.
 */
export class ApiError extends Error {
  readonly kind: ErrorKind;
  /** The service's code, or one of ours: `connect`, `dns`, `too-large`, `timeout`, … */
  readonly code: string;
  /** HTTP status, where there was an answer. */
  declare readonly status?: number;
  declare readonly requestId?: string;
  /** Name of the operation. */
  declare readonly operation?: string;
  /** Requests sent or begun, the first included. */
  declare readonly attempts?: number;
  /** True when the same call may be made again without a second effect. */
  declare readonly retryable?: boolean;
  /** Milliseconds the service asked to wait. */
  declare readonly retryAfter?: number;
  /** What a validator found. */
  declare readonly issues?: readonly ValidationIssue[];
  /** The answer as it came, decoded. */
  declare readonly answer?: Answer;
  declare readonly sent?: boolean;
  declare readonly stale?: boolean;

  constructor(kind: ErrorKind, code: string, message: string, details: ErrorDetails = {}) {
    super(oneLine(message));
    this.kind = kind;
    this.code = code;
    for (const [name, value] of Object.entries(details)) {
      if (value !== undefined) {
        Object.defineProperty(this, name, {
          value,
          enumerable: !/^(cause|answer|sent|stale)$/.test(name),
          configurable: true,
          writable: true,
        });
      }
    }
  }

  /** Decoded body of the answer. */
  get body(): unknown {
    return this.answer?.body;
  }

  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }

  static {
    Object.defineProperties(ApiError.prototype, {
      name: { value: "ApiError" },
      [Symbol.for("nodejs.util.inspect.custom")]: {
        value(this: ApiError): string {
          return `${this.stack} ${JSON.stringify({ ...this })}`;
        },
      },
    });
  }
}
