/** Shared types of the client engine: descriptors that generated code holds, and the seams a caller can fill. */

/** A 64-bit integer of a response: exact. */
export type Int64 = bigint;
/** A 64-bit integer of a request; a `number` must be a safe integer. */
export type Int64Input = bigint | number;

/**
 * How a value is read from and written to the wire. Scalars by name; `[codec]` a list; an object by property,
 * `"*"` for every other property; a function where a codec refers to a named or recursive one. `digits` is a
 * 64-bit integer as text, of packages that were generated so. `exact` is `long` for numbers only: text stays text.
 * `[items, object, scalar]` is a list, or an object, or a single value.
 */
export type Codec =
  | "string"
  | "long"
  | "exact"
  | "digits"
  | "integer"
  | "number"
  | "boolean"
  | "bytes"
  | "unknown"
  | readonly [Codec]
  | readonly [items: Codec, object: Codec, scalar: Codec]
  | { readonly [property: string]: Codec }
  | (() => Codec);

/** One problem a validator found. */
export interface ValidationIssue {
  /** JSON pointer into the validated value: `/BackupGatewayId`, `""` for the value itself. */
  readonly path: string;
  /** Schema keyword that failed: `enum`, `maxLength`, … */
  readonly keyword: string;
  /** Names field, rule and value in one sentence. */
  readonly message: string;
  /** What the rule asks for: the limit, the allowed values, the missing property. */
  readonly expected?: unknown;
}

/** Collects into `issues` where given, else stops at the first problem. */
export type Validator<T = unknown> = (value: unknown, issues?: ValidationIssue[]) => value is T;

export type Position = "query" | "header" | "path" | "cookie";

export interface ParameterDescriptor {
  /** Name on the wire. */
  readonly name: string;
  /** Property of the request object; `name` where left out. */
  readonly key?: string;
  readonly position: Position;
  /** Type where it changes what is sent (`long` is checked for exactness); `string` where left out. */
  readonly type?:
    | ("string" | "long" | "integer" | "number" | "boolean" | "array" | "object")
    /** How a `Date` is written: its day, or all of it. Others are written to the second. */
    | ("date" | "date-time");
  readonly required?: boolean;
  /** OpenAPI style, or `repeatList`, `flat`, `json` of the vendor's metadata. Position's default where left out. */
  readonly style?: string;
  /** Style's default where left out: true for `form`, else false. */
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly allowEmptyValue?: boolean;
  /** Media type where the parameter is given by `content`. */
  readonly mediaType?: string;
}

export type BodyKind = "json" | "form" | "multipart" | "xml" | "text" | "binary" | "events" | "json-lines";

/** How the properties of an object stand in XML, where that is not an element of their name. */
export interface XmlNames {
  /** Namespace by prefix, declared on the element. */
  readonly namespaces?: { readonly [prefix: string]: string };
  readonly properties?: {
    readonly [property: string]: {
      /** Of the element, with its prefix; of an attribute after `@`; `#text` is the text of the element around it. */
      readonly name?: string;
      /** Of the items in the element around them. */
      readonly items?: string;
      /** Names within the value, or within each item. */
      readonly within?: XmlNames | (() => XmlNames);
    };
  };
  /** Of the items, where the whole is a list; they are called like the element around them where there is no name. */
  readonly items?: { readonly name?: string; readonly within?: XmlNames | (() => XmlNames) };
}

/** Bytes of a body or of a part: whole, or as they come. As a part, a `File` brings its own name and type. */
export type PartData = Uint8Array | Blob | AsyncIterable<Uint8Array>;

/** A part with a file name, content type or further header fields of its own. */
export interface FilePart {
  readonly data: PartData;
  readonly filename?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface BodyContent {
  readonly mediaType: string;
  readonly kind: BodyKind;
  /** Where something in it needs care: int64, bytes, XML. */
  readonly codec?: Codec;
  /** Name of the root element of an XML request; `root` where left out. */
  readonly root?: string;
  /** Names of elements and attributes of an XML body. */
  readonly xml?: XmlNames | (() => XmlNames);
  readonly encoding?: {
    readonly [property: string]: {
      readonly contentType?: string;
      readonly style?: string;
      readonly explode?: boolean;
      readonly allowReserved?: boolean;
    };
  };
}

export interface BodyDescriptor {
  /** `body` where left out. */
  readonly key?: string;
  /** `contentType` where left out. */
  readonly contentTypeKey?: string;
  readonly required?: boolean;
  /** First one is the default. */
  readonly contents: readonly BodyContent[];
}

/** Documented answers: the bodies each may have, by status (`200`, `2XX`, `default`). */
export interface ResponseDescriptors {
  readonly [status: string]: readonly BodyContent[];
}

export interface SecurityAlternative {
  /** Names of security schemes that are needed together. */
  readonly [scheme: string]: readonly string[];
}

/**
 * All the engine needs to know about an operation. Type parameters carry the request, the success body and the
 * typed answers by status; no value stands behind them.
 */
export interface OperationDescriptor<Request = unknown, Response = unknown, Answers = unknown> {
  readonly name: string;
  /** API version of `acs-*` operations. */
  readonly version?: string;
  readonly method: string;
  /** Path template; `/` where left out. */
  readonly path?: string;
  readonly parameters: readonly ParameterDescriptor[];
  readonly body?: BodyDescriptor;
  /** Success body of an `acs-*` operation. */
  readonly response?: Codec;
  /** Documented answers of an `http` operation. */
  readonly responses?: ResponseDescriptors;
  /** Request key that is filled once a call and makes a repeat safe. */
  readonly idempotencyToken?: string;
  /** True when repeating it has no effect of its own, whatever the method. */
  readonly safe?: boolean;
  /** Security of this operation where it is not the API's. */
  readonly security?: readonly SecurityAlternative[];
  /** Server of this operation where it is not the API's. */
  readonly servers?: readonly ServerDescriptor[];
  readonly validate?: Validator<Request>;
  /** What makes of a request's member what is sent, by its key: where 64-bit integers are text, numbers again. */
  readonly outgoing?: { readonly [key: string]: (value: unknown) => unknown };
  /** Types only. */
  readonly $types?: { readonly request: Request; readonly response: Response; readonly answers: Answers };
}

export interface ServerDescriptor {
  readonly url: string;
  readonly variables?: {
    readonly [name: string]: { readonly default: string; readonly enum?: readonly string[] };
  };
}

export interface SecuritySchemeDescriptor {
  readonly type: "apiKey" | "http" | "oauth2" | "openIdConnect" | "mutualTLS";
  readonly position?: "query" | "header" | "cookie";
  readonly parameterName?: string;
  readonly scheme?: string;
}

/** What the client needs to know about the API as a whole. Generated once a package. */
export interface ApiDescriptor {
  /** Package name and version for the user agent. */
  readonly name: string;
  readonly packageVersion: string;
  readonly protocol: "acs-rpc" | "acs-roa" | "http";
  readonly version?: string;
  readonly servers: readonly ServerDescriptor[];
  /** Region to public and VPC host; wins over the server pattern. */
  readonly endpoints?: { readonly [region: string]: { readonly public?: string; readonly vpc?: string } };
  /** Server variable that picks the region. */
  readonly regionVariable?: string;
  readonly envelope?: {
    readonly success?: string;
    readonly code?: string;
    readonly message?: string;
    readonly status?: string;
    readonly requestId?: string;
  };
  readonly securitySchemes?: { readonly [name: string]: SecuritySchemeDescriptor };
  readonly security?: readonly SecurityAlternative[];
}

/** What goes to the network. Header names are lower case. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>;
  /** Aborts when the call ends early; its `reason` says why. */
  readonly signal: AbortSignal;
  /** True when the caller reads the body as it arrives; `body` of the answer is then an async iterable. */
  readonly stream?: boolean;
}

/** What may end early. */
export interface Abortable {
  readonly aborted: boolean;
  /** Why, once aborted. */
  readonly reason: unknown;
  /** The same as a signal, made for who asks for it. */
  readonly signal: AbortSignal;
  /** Calls `run` once on abort, unless the function that is returned was called before. */
  onAbort(run: () => void): () => void;
}

/** A request as a client gives it to the transport of its own platform. */
export interface PlatformRequest extends Omit<TransportRequest, "signal" | "body"> {
  readonly body?: PartData;
  readonly signal?: AbortSignal;
  /** In place of `signal`: cheaper to listen to. */
  readonly cancellation?: Abortable;
}

export interface TransportResponse {
  readonly status: number;
  /** Lower-case names; repeated fields joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

/** The one seam to the network. Rejects with `ApiError` of kind `network` or `timeout`. */
export interface Transport {
  (request: TransportRequest): Promise<TransportResponse>;
  /** Closes kept connections. */
  close?(): void;
}

/** A transport of this package. */
export interface PlatformTransport {
  (request: PlatformRequest): Promise<TransportResponse>;
  close?(): void;
}

/** Digest functions, synchronous: node:crypto in Node, pure JavaScript elsewhere. */
export interface Hash {
  /** Lower-case hex. */
  sha256(data: Uint8Array | string): string;
  /** Lower-case hex. */
  hmacSha256(key: string, data: string): string;
  /** Base64 with padding. */
  hmacSha1(key: string, data: string): string;
}

/** What differs between Node and other platforms; an entry point picks one. A lean one has fewer digests. */
export interface Platform<Digests extends keyof Hash = keyof Hash> {
  readonly hash: Pick<Hash, Digests>;
  createTransport(options: TransportOptions): PlatformTransport;
  /** A fresh random id, 32 hex digits or a UUID. */
  randomId(): string;
}

export interface TransportOptions {
  /** Milliseconds. */
  readonly connectTimeout: number;
  readonly idleTimeout: number;
  /** Milliseconds from the sent request to the first byte of the answer; `idleTimeout` where left out. */
  readonly firstByteTimeout?: number;
  /** Bytes of a decoded answer. */
  readonly maxResponseBytes: number;
  /** Proxy URL, or `"env"` for HTTP(S)_PROXY and NO_PROXY. Node only. */
  readonly proxy?: string;
  /** Asks for gzip, deflate or br; `identity` where left out. Node only: other platforms ask by themselves. */
  readonly compress?: boolean;
}

export interface Credentials {
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string;
  readonly bearerToken?: string;
  /** When a session ends: a Date, its text or milliseconds. Renewed five minutes before. */
  readonly expiration?: Date | string | number;
}

/** The client as operation functions see it. */
export interface Client {
  /** Sends one call and resolves with the success body. Rejects with `ApiError`. */
  send<Request, Response>(
    operation: OperationDescriptor<Request, Response>,
    request: Request,
    options?: CallOptions,
  ): Promise<Response>;
  /** As `send`, but resolves with status, headers and body of any documented answer, errors included. */
  exchange<Request, Response, Answers>(
    operation: OperationDescriptor<Request, Response, Answers>,
    request: Request,
    options?: CallOptions,
  ): Promise<Answers>;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole call, retries and waits included. */
  readonly timeout?: number;
  /** `off` sends what the validator would refuse. */
  readonly validate?: "error" | "off";
  /** Extra header fields. */
  readonly headers?: Readonly<Record<string, string>>;
}
