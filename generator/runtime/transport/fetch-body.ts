/** Request bodies that fetch takes. */
import { collect, isBlob } from "../bytes.ts";
import { ApiError } from "../errors.ts";
import type { PartData } from "../types.ts";

type FetchBody = NonNullable<RequestInit["body"]>;

/** Browsers send a stream over HTTP/2 only, or not at all, and nothing tells before it is too late. */
const isBrowser = (): boolean =>
  /^Mozilla\//.test((globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent ?? "");

/**
 * Bytes and Blobs as they are; a stream as it is read, in browsers once it was read whole. `progress` is called for
 * each of its chunks, `fail` with the error where it fails. Throws a `validation` error for what fetch never sends.
 */
export function fetchBody(
  { method, body }: { readonly method: string; readonly body: PartData | undefined },
  progress: () => void,
  fail: (error: ApiError) => void,
): FetchBody | Promise<FetchBody> | undefined {
  const bodiless = /^(GET|HEAD)$/.test(method);
  if ((body && bodiless) || /^(CONNECT|TRACE|TRACK)$/.test(method)) {
    const what = bodiless ? `${method} with a body` : method;
    throw new ApiError("validation", "method", `fetch does not send ${what}`, { sent: false });
  }
  if (!body || body instanceof Uint8Array || isBlob(body)) return body as FetchBody;
  const source = watched(body, progress, fail);
  if (isBrowser()) return collect(source, Number.POSITIVE_INFINITY) as Promise<FetchBody>;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}

async function* watched(
  body: AsyncIterable<Uint8Array>,
  progress: () => void,
  fail: (error: ApiError) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of body) {
      progress();
      yield chunk;
    }
  } catch (cause) {
    const error = new ApiError("validation", "body", "The request body's stream failed", { cause });
    fail(error);
    throw error;
  }
}
