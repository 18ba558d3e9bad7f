/** fetch, for browsers, workers and other platforms. It cannot tell a failed connection from a broken one. */
import { ApiError } from "../errors.ts";
import type { PlatformTransport, TransportOptions } from "../types.ts";

const forbidden = /^(host|content-length|accept-encoding|connection)$/;

/** Redirects are never followed; compression is the platform's own affair. */
export const createFetchTransport =
  ({
    connectTimeout,
    idleTimeout,
    firstByteTimeout = idleTimeout,
    maxResponseBytes,
  }: TransportOptions): PlatformTransport =>
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
      arm("first-byte", connectTimeout + firstByteTimeout);
      const response = await fetch(url, {
        method,
        headers: Object.entries(headers).filter(([name]) => !forbidden.test(name)),
        signal: controller.signal,
        redirect: "manual",
        ...(body && { body: body instanceof Uint8Array ? body : toStream(body), duplex: "half" }),
      } as RequestInit);
      const { status } = response;
      if (response.type === "opaqueredirect") {
        throw new ApiError("gateway", "redirect", "redirected, which is not followed");
      }
      const fields = Object.fromEntries(response.headers as unknown as Iterable<[string, string]>);
      const chunks = readChunks(response, () => arm("idle", idleTimeout), end, failure);
      if (stream && response.ok) return { status, headers: fields, body: chunks };
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > maxResponseBytes) {
          throw new ApiError("network", "too-large", `The answer is larger than ${maxResponseBytes} bytes`);
        }
        parts.push(chunk);
      }
      const whole = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return { status, headers: fields, body: whole };
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

function toStream(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}
