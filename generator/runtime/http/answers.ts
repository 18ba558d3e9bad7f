/** What the answers of a generic operation mean. */
import type { Call } from "../client.ts";
import { type Answer, ApiError } from "../errors.ts";
import { mediaTypeOf } from "../headers.ts";
import { parseJson } from "../json.ts";
import { parseJsonLines } from "../json-lines.ts";
import { valueAt } from "../path.ts";
import { parseEvents } from "../sse.ts";
import type {
  BodyContent,
  BodyKind,
  Codec,
  OperationDescriptor,
  ResponseDescriptors,
  TransportResponse,
} from "../types.ts";
import { fromTexts, parseXml } from "../xml.ts";
import { fromElements } from "../xml-names.ts";

/** The documented bodies for a status: of the status itself, its class, or `default`. */
export function findResponse(
  responses: ResponseDescriptors | undefined,
  status: number,
): readonly BodyContent[] | undefined {
  return responses?.[status] ?? responses?.[`${Math.floor(status / 100)}XX`] ?? responses?.["default"];
}

/** The documented body for a media type: exact, by range, or the only one of its kind. */
export function findContent(
  contents: readonly BodyContent[] | undefined,
  mediaType: string,
): BodyContent | undefined {
  const plain = (content: BodyContent) => content.mediaType.replace(/\s*;.*/s, "").toLowerCase();
  const range = `${mediaType.split("/")[0]}/*`;
  const kind = kindOf(mediaType);
  const ofKind = contents?.filter((content) => content.kind === kind);
  return (
    contents?.find((content) => plain(content) === mediaType) ??
    contents?.find((content) => plain(content) === range) ??
    contents?.find((content) => plain(content) === "*/*") ??
    (ofKind?.length === 1 ? ofKind[0] : undefined) ??
    (mediaType === "" && contents?.length === 1 ? contents[0] : undefined)
  );
}

/** How a media type is read that no document describes. */
export function kindOf(mediaType: string): BodyKind {
  if (/(^|[/+])(json-?lines?|jsonl|x-?ndjson|ndjson|json-seq)$/.test(mediaType)) return "json-lines";
  if (/[/+]json$/.test(mediaType)) return "json";
  if (/[/+]xml$/.test(mediaType)) return "xml";
  if (mediaType === "text/event-stream") return "events";
  return /^text\/|x-www-form-urlencoded$/.test(mediaType) ? "text" : "binary";
}

const streamKind = (kind: BodyKind | undefined) => kind === "events" || kind === "json-lines";

/** `decode` of the operation's call, and `streams` where one of its answers is a stream. */
export function answerReader(operation: OperationDescriptor): Pick<Call<Answer>, "decode" | "streams"> {
  const { name, responses } = operation;
  const contentOf = (response: TransportResponse) => {
    const mediaType = mediaTypeOf(response.headers);
    const content = findContent(findResponse(responses, response.status), mediaType);
    return { mediaType, content, kind: content?.kind ?? kindOf(mediaType) };
  };
  const mayStream = Object.values(responses ?? {}).some((contents) =>
    contents.some(({ kind }) => streamKind(kind)),
  );
  return {
    ...(mayStream && { streams: (response) => streamKind(contentOf(response).kind) }),
    decode(response, text, release) {
      const { status, headers, body } = response;
      const documented = findResponse(responses, status);
      const { mediaType, content, kind } = contentOf(response);
      const success = status > 199 && status < 300;
      const answer = (value: unknown): Answer => ({ status, contentType: mediaType, headers, body: value });
      if (!(body instanceof Uint8Array)) {
        return answer(readStream(kind, body, content?.codec, release));
      }
      if (success) {
        const nothing =
          body.length === 0 && (!content || status === 204 || status === 205 || operation.method === "HEAD");
        return nothing
          ? ({ ...answer(undefined), contentType: undefined } as unknown as Answer)
          : answer(readBody(kind, body, content, text));
      }
      if (status < 400 && !documented) {
        const host = /^[a-z]+:\/\/(?:[^/?#\\]*@)?([^/?#@\\]+)/i.exec(headers["location"] ?? "")?.[1];
        const where = host ? ` to ${host}` : "";
        throw new ApiError(
          "gateway",
          "redirect",
          `${name}: redirected${where}, which is not followed (HTTP ${status})`,
          {
            answer: answer(undefined),
          },
        );
      }
      let value: unknown;
      try {
        value = body.length === 0 ? undefined : readBody(kind, body, content, () => text(true));
      } catch {
        value = text(true);
      }
      const first = (...paths: string[]) =>
        paths
          .map((path) => valueAt(value, path))
          .find((each) => typeof each === "string" || typeof each === "number");
      const said = first(
        "message",
        "error.message",
        "error_description",
        "detail",
        "title",
        "Message",
        "error",
      );
      const id = headers["x-request-id"] ?? headers["request-id"] ?? headers["x-correlation-id"];
      throw new ApiError(
        documented ? "service" : "gateway",
        `${first("code", "error.code", "Code", "error") ?? `http-${status}`}`,
        `${name}: ${said ?? `HTTP ${status}`}`,
        { requestId: id, answer: answer(value) },
      );
    },
  };
}

function readBody(
  kind: BodyKind,
  body: Uint8Array,
  content: BodyContent | undefined,
  text: (clean?: boolean) => string,
): unknown {
  const { codec, xml } = content ?? {};
  switch (kind) {
    case "json":
      return parseJson(text(), codec);
    case "xml":
      return parseXml(text(), codec, xml && ((root) => fromElements(root, xml)));
    case "events":
    case "json-lines":
      return readStream(kind, whole(body), codec, () => {});
    case "form":
      return fromTexts(new URLSearchParams(text()), codec);
    case "text":
      return text();
    default:
      return body;
  }
}

async function* whole(body: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield body;
}

/** Values as they arrive. Events are read as JSON where they are JSON, up to `[DONE]`. */
async function* readStream(
  kind: BodyKind,
  chunks: AsyncIterable<Uint8Array>,
  codec: Codec | undefined,
  release: () => void,
): AsyncGenerator<unknown, void, undefined> {
  try {
    if (kind === "json-lines") {
      yield* parseJsonLines(chunks, codec);
      return;
    }
    for await (const { data } of parseEvents(chunks)) {
      if (data === "[DONE]") return;
      yield codec === "string" ? data : jsonOrText(data, codec);
    }
  } catch (cause) {
    throw cause instanceof ApiError
      ? cause
      : new ApiError("parse", "parse", (cause as Error).message, { cause });
  } finally {
    release();
  }
}

function jsonOrText(data: string, codec: Codec | undefined): unknown {
  try {
    return parseJson(data, codec);
  } catch {
    return data;
  }
}
