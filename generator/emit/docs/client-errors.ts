/** Errors that the client itself reports, with no answer of the service behind them or none that says a code. */
import type { Api } from "../../ir/model.ts";
import type { RetryWord } from "./errors.ts";

export interface ClientError {
  readonly kind: string;
  /** As `code` has it; `http-<status>` stands for one code a status. */
  readonly code: string;
  readonly meaning: string;
  readonly retried: RetryWord;
  /** Only in clients of the vendor's APIs, or only in those of generic ones. */
  readonly only?: "acs" | "http";
}

/** Those of a client of the given protocol. */
export const clientErrorsOf = (protocol: Api["protocol"]): readonly ClientError[] => {
  const kind = protocol === "http" ? "http" : "acs";
  return clientErrors.filter(({ only }) => only === undefined || only === kind);
};

/** Every kind and code of the engine: a test holds the list against its source. */
export const clientErrors: readonly ClientError[] = [
  {
    kind: "validation",
    code: "validation",
    meaning: "The request breaks a rule; `issues` says which. Nothing was sent. Correct the values.",
    retried: "no",
  },
  {
    kind: "validation",
    code: "credentials",
    meaning:
      "The credentials cannot sign this call, such as a key id without its secret, or both empty. Give whole ones; leave them out for a call without signature.",
    retried: "no",
  },
  {
    kind: "validation",
    code: "endpoint",
    meaning: "No endpoint can be chosen from the options. The message says what is missing or wrong.",
    retried: "no",
  },
  {
    kind: "validation",
    code: "proxy",
    meaning:
      "The option `proxy` is no proxy that can be used. Give an `http://` or `https://` URL, or `env`.",
    retried: "no",
  },
  {
    kind: "validation",
    code: "body",
    meaning: "The stream given as a body failed while it was sent; `cause` is what it threw.",
    retried: "no",
  },
  {
    kind: "validation",
    code: "method",
    meaning:
      "Outside Node: fetch sends no `GET` and `HEAD` with a body, and no `TRACE`. Give another `transport`.",
    retried: "no",
    only: "http",
  },
  {
    kind: "network",
    code: "credentials",
    meaning: "The provider of credentials failed; `cause` is what it threw.",
    retried: "yes",
  },
  {
    kind: "network",
    code: "dns",
    meaning: "The host name has no address. Check the endpoint, and the network.",
    retried: "yes",
  },
  {
    kind: "network",
    code: "connect",
    meaning: "No connection could be made: nothing was sent.",
    retried: "yes",
  },
  {
    kind: "network",
    code: "connection",
    meaning: "The connection broke before the answer was whole.",
    retried: "if safe",
  },
  {
    kind: "network",
    code: "tls",
    meaning: "The certificate of the server was not accepted, or the handshake failed. Look at `cause`.",
    retried: "no",
  },
  {
    kind: "network",
    code: "proxy",
    meaning: "The proxy refused the connection. Check its address and what it lets through.",
    retried: "no",
  },
  {
    kind: "network",
    code: "protocol",
    meaning: "What came is no HTTP answer, or its parts contradict each other.",
    retried: "if safe",
  },
  {
    kind: "network",
    code: "decode",
    meaning: "The answer is not compressed as it says, or not text in its charset.",
    retried: "if safe",
  },
  {
    kind: "network",
    code: "too-large",
    meaning: "The answer is larger than `maxResponseBytes`. Raise it, or ask for less.",
    retried: "no",
  },
  {
    kind: "network",
    code: "transport",
    meaning: "The option `transport` threw; `cause` is what it threw.",
    retried: "if safe",
  },
  {
    kind: "timeout",
    code: "connect",
    meaning: "No connection within `timeout.connect`: nothing was sent.",
    retried: "yes",
  },
  {
    kind: "timeout",
    code: "first-byte",
    meaning: "The request was sent and nothing came within `timeout.firstByte`.",
    retried: "if safe",
  },
  {
    kind: "timeout",
    code: "idle",
    meaning: "The answer began, then nothing more came within `timeout.idle`.",
    retried: "if safe",
  },
  {
    kind: "timeout",
    code: "total",
    meaning:
      "No result within `timeout`, with all attempts and waits. What was sent may have had its effect.",
    retried: "no",
  },
  {
    kind: "timeout",
    code: "result-never-came",
    meaning:
      "A helper waited for a result as long as it was told to. The task may still end: ask again later.",
    retried: "no",
    only: "acs",
  },
  { kind: "aborted", code: "aborted", meaning: "The caller's signal ended the call.", retried: "no" },
  {
    kind: "parse",
    code: "parse",
    meaning: "The answer is not what it says it is; the message has its beginning.",
    retried: "if safe",
  },
  {
    kind: "parse",
    code: "no-task",
    meaning: "The answer that starts a task names none, so a helper has nothing to wait for.",
    retried: "no",
    only: "acs",
  },
  {
    kind: "parse",
    code: "repeated-page",
    meaning: "The service gave the same page twice, so the list would never end.",
    retried: "no",
    only: "acs",
  },
  {
    kind: "service",
    code: "task-failed",
    meaning: "The task a helper waited for ended in a state that means failure.",
    retried: "no",
    only: "acs",
  },
  {
    kind: "gateway",
    code: "redirect",
    meaning: "The server redirects, which is not followed: credentials go to the chosen endpoint only.",
    retried: "no",
  },
  {
    kind: "gateway",
    code: "http-<status>",
    meaning: "An error status without a code, such as a page of a proxy on the way. `body` has what came.",
    retried: "if safe",
  },
];
