// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { BodyContent } from "./runtime/types.js";

/** One documented answer of an operation. */
export interface Answer<Status extends number, ContentType, Body, Field extends string = never> {
  readonly status: Status;
  /** As documented, which may be a range the answer's own falls into. */
  readonly contentType: ContentType;
  /** By lower-case name; the documented ones are named. */
  readonly headers: Readonly<Record<string, string>> & { readonly [Name in Field]?: string };
  readonly body: Body;
}

export type Status1XX = 100 | 101 | 102 | 103;

export type Status2XX = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

export type Status3XX = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;

export type Status4XX =
  | 400
  | 401
  | 402
  | 403
  | 404
  | 405
  | 406
  | 407
  | 408
  | 409
  | 410
  | 411
  | 412
  | 413
  | 414
  | 415
  | 416
  | 417
  | 418
  | 421
  | 422
  | 423
  | 424
  | 425
  | 426
  | 428
  | 429
  | 431
  | 451;

export type Status5XX = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;

export type AnyStatus = Status1XX | Status2XX | Status3XX | Status4XX | Status5XX;

/** One JSON body. */
export const $json: readonly BodyContent[] = [{ mediaType: "application/json", kind: "json" }];
