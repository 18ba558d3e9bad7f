/** fetch, for browsers, workers and other platforms. It cannot tell a failed connection from a broken one. */
import { collect } from "../bytes.ts";
import { ApiError } from "../errors.ts";
import type { PlatformTransport, TransportOptions } from "../types.ts";
import type { fetchBody } from "./fetch-body.ts";

const forbidden = /^(host|content-length|accept-encoding|connection)$/;

/** Bytes a millisecond that an upload may need its time for: fetch does not tell how far it is. */
const uploadRate = 100;

/**
 * Redirects are never followed; compression is the platform's own affair. Bodies are bytes unless `bodyOf` makes what
 * fetch takes of others.
 */
export const createFetchTransport =
  (
    { connectTimeout, idleTimeout, firstByteTimeout = idleTimeout, maxResponseBytes }: TransportOptions,
    bodyOf?: typeof fetchBody,
  ): PlatformTransport =>
  async ({
    method,
    url,
    headers,
    body,
    stream,
    cancellation,
    signal = cancellation?.signal as AbortSignal,
  }) => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arm = (code: string, milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(
        () =>
          controller.abort(
            new ApiError("timeout", code, `Nothing came for ${milliseconds} ms (${code} limit)`),
          ),
        milliseconds,
      );
    };
    const onAbort = () => controller.abort(signal.reason);
    const end = (done = false) => {
      // Only an abort makes every platform close the connection of an answer that was left unread.
      if (!done) controller.abort(signal.reason);
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    };
    const failure = (cause: unknown) => {
      const { aborted, reason } = controller.signal;
      end();
      // What is known of it comes first: leaving the body unread has aborted by now.
      if (cause instanceof ApiError) return cause;
      return aborted ? reason : new ApiError("network", "connection", "The request failed", { cause });
    };
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
    try {
      const wait = connectTimeout + firstByteTimeout;
      const { length, size = length ?? 0 } = (body ?? {}) as { length?: number; size?: number };
      const progress = () => arm("first-byte", wait + Math.floor(size / uploadRate));
      progress();
      const sent = bodyOf
        ? await bodyOf({ method, body }, progress, (error) => controller.abort(error))
        : body;
      const response = await fetch(url, {
        method,
        headers: Object.entries(headers).filter(([name]) => !forbidden.test(name)),
        signal: controller.signal,
        redirect: "manual",
        ...(sent && { body: sent, duplex: "half" }),
      } as RequestInit);
      const { status } = response;
      if (response.type === "opaqueredirect") {
        throw new ApiError("gateway", "redirect", "redirected, which is not followed");
      }
      const fields = Object.fromEntries(response.headers as unknown as Iterable<[string, string]>);
      const chunks = readChunks(response, () => arm("idle", idleTimeout), end, failure);
      if (stream && response.ok) return { status, headers: fields, body: chunks };
      return { status, headers: fields, body: await collect(chunks, maxResponseBytes) };
    } catch (cause) {
      throw failure(cause);
    }
  };

async function* readChunks(
  response: Response,
  arm: () => void,
  end: (done?: boolean) => void,
  failure: (cause: unknown) => unknown,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = response.body?.getReader();
  let complete = !reader;
  try {
    while (reader) {
      arm();
      const { done, value } = await reader.read();
      complete = done;
      if (done) return;
      yield value;
    }
  } catch (cause) {
    throw failure(cause);
  } finally {
    end(complete);
  }
}
