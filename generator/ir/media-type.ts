/** What kind of body a media type stands for. */
import type { ContentKind, Shape } from "./model.ts";

const exact: ReadonlyMap<string, ContentKind> = new Map([
  ["application/x-www-form-urlencoded", "form"],
  ["text/event-stream", "events"],
  ["application/x-ndjson", "json-lines"],
  ["application/ndjson", "json-lines"],
  ["application/jsonl", "json-lines"],
  ["application/x-jsonlines", "json-lines"],
  ["application/json-lines", "json-lines"],
  ["application/jsonlines", "json-lines"],
  ["application/stream+json", "json-lines"],
  ["application/json-seq", "json-lines"],
  ["application/json", "json"],
  ["text/json", "json"],
  ["application/x-json", "json"],
  ["application/xml", "xml"],
  ["text/xml", "xml"],
  ...[
    "ecmascript graphql javascript jose jwt sdp sparql-query sparql-update sql text toml",
    "x-javascript x-pem-file x-sh x-yaml yaml",
  ]
    .flatMap((line) => line.split(" "))
    .map((name): [string, ContentKind] => [`application/${name}`, "text"]),
]);

/** `shape`: of the schema under it, which settles what a range such as any type stands for. */
export function kindOf(mediaType: string, shape: Shape | undefined): ContentKind {
  const essence = (mediaType.split(";")[0] ?? "").trim().toLowerCase();
  if (shape?.kind === "bytes") return essence.startsWith("multipart/") ? "multipart" : "binary";
  const known = exact.get(essence);
  if (known !== undefined) return known;
  if (essence.endsWith("+json")) return "json";
  if (essence.endsWith("+xml")) return "xml";
  if (essence.endsWith("+json-seq")) return "json-lines";
  if (/\+(?:yaml|jw[est])$/.test(essence)) return "text";
  if (essence.startsWith("multipart/")) return "multipart";
  if (essence.startsWith("text/")) return "text";
  if (essence === "*/*" || essence === "application/*" || essence === "") {
    if (shape === undefined || shape.kind === "unknown") return "binary";
    return shape.kind === "string" ? "text" : "json";
  }
  return "binary";
}
