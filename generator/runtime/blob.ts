/** Bodies that are bytes already, in memory or to come. */

export const isBlob = (value: unknown): value is Blob =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Blob).arrayBuffer === "function" &&
  "size" in value;

export const isByteSource = (value: unknown): value is Uint8Array | Blob | AsyncIterable<Uint8Array> =>
  value instanceof Uint8Array ||
  isBlob(value) ||
  (typeof value === "object" && value !== null && Symbol.asyncIterator in value);
