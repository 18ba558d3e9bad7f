// Part of the client engine. Do not edit: every run of the generator writes it again.
/** The few plain requests that credential sources make. No redirect is followed; answers are bounded. */
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { CredentialsError } from "./source.js";

export interface Ask {
  readonly source: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds, from connecting to the last byte. */
  readonly timeout: number;
}

const maxBytes = 64 * 1024;

/** Status and text of an answer. Rejects with `CredentialsError` when there is none. */
export function ask({ source, method = "GET", url, headers = {}, body, timeout }: Ask): Promise<{
  status: number;
  text: string;
}> {
  let target: URL;
  try {
    target = new URL(url);
  } catch {
    return Promise.reject(new CredentialsError(`${source}: the configured address is no URL`));
  }
  if (target.protocol !== "http:" && target.protocol !== "https:") {
    return Promise.reject(
      new CredentialsError(`${source}: the configured address is neither http nor https`),
    );
  }
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      outgoing.destroy();
      reject(new CredentialsError(`${source}: ${target.host} ${why}`));
    };
    const timer = setTimeout(() => fail(`did not answer within ${timeout} ms`), timeout);
    const send = target.protocol === "https:" ? httpsRequest : httpRequest;
    const outgoing = send(target, { method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      incoming.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) fail(`answered more than ${maxBytes} bytes`);
        else chunks.push(chunk);
      });
      incoming.on("error", () => fail("broke off its answer"));
      incoming.on("end", () => {
        clearTimeout(timer);
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
      });
    });
    // The error's own text may quote the URL with its query: only its code is passed on.
    outgoing.on("error", (error: NodeJS.ErrnoException) =>
      fail(`cannot be reached (${error.code ?? "unknown"})`),
    );
    outgoing.end(body);
  });
}
