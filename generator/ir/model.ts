/**
 * The intermediate representation: types only. One IR for every document; nothing in it is special to one
 * vendor but the optional `acs` facts. Plain data in document order. Names, collisions and defaults are
 * settled when it is built; emitters invent none and never look past it at the document.
 */
import type { Origin } from "../diagnostics/diagnostic.ts";

/** JSON as the tool holds it: integers beyond 2^53 are bigint, objects have no prototype. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
/** A draft 2020-12 schema. References are `#/$defs/<NamedSchema.name>` throughout. */
export type JsonSchema = boolean | JsonObject;

export interface Api {
  /** Folder and package name: lower case, `[a-z0-9-]+`, such as `dbs-20190306`. */
  readonly name: string;
  /** Identifier that class names start with, such as `Dbs`. */
  readonly className: string;
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly protocol: "acs-rpc" | "acs-roa" | "http";
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly security: readonly SecurityRequirement[];
  readonly tags: readonly Tag[];
  readonly operations: readonly Operation[];
  /** Requests the service sends: webhooks and callbacks. Types only, no client function. */
  readonly webhooks: readonly Operation[];
  /** Every schema that is referred to by name and reached from an operation or webhook. */
  readonly schemas: readonly NamedSchema[];
  readonly errors: readonly ErrorCode[];
  readonly acs?: AcsApiFacts;
  readonly source: Source;
  readonly origin: Origin;
}

/** The document as one file, for `openapi.json` and the openapi-typescript types, and what it was read from. */
export interface Source {
  readonly dialect: "3.0" | "3.1";
  /** Built on first use: many runs never need it. */
  bundle(): JsonObject;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

export interface Tag {
  readonly name: string;
  readonly description?: string;
}

export interface Server {
  readonly url: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}
export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

export interface SecurityScheme {
  /** Key under `components.securitySchemes`. */
  readonly name: string;
  readonly type: "apiKey" | "http" | "oauth2" | "openIdConnect" | "mutualTLS";
  readonly description?: string;
  /** For `apiKey`. */
  readonly position?: "query" | "header" | "cookie";
  readonly parameterName?: string;
  /** For `http`, lower case: `basic`, `bearer`, … */
  readonly scheme?: string;
}
/** All of `schemes` together satisfy it; an empty list means no credentials are needed. */
export interface SecurityRequirement {
  readonly schemes: readonly { readonly name: string; readonly scopes: readonly string[] }[];
}

export interface Operation {
  /** `operationId`, or the derived one where it is missing. Wire text, not an identifier. */
  readonly name: string;
  /** Function name, unique in the API: `createGetDBListFromAgentTask`. */
  readonly identifier: string;
  /** Stem of type and file names, unique without regard to case: `CreateGetDBListFromAgentTask`. */
  readonly typeName: string;
  /** Upper case. */
  readonly method: string;
  /** Path template on the wire: `/` for every `acs-rpc` operation, whatever its key in the document. */
  readonly path: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly responses: readonly Response[];
  /** Undefined: the API's own applies. An empty list: none needed. */
  readonly security?: readonly SecurityRequirement[];
  readonly servers?: readonly Server[];
  /**
   * The request object of the client function as one schema: parameters by `key`, the body under `bodyKey`.
   * Implicit parameters and host parameters (which are chosen on the client) are not in it.
   */
  readonly request: Schema;
  readonly examples: readonly Example[];
  readonly callbacks: readonly Operation[];
  readonly acs?: AcsOperationFacts;
  readonly origin: Origin;
}

export type Position = "query" | "header" | "path" | "cookie" | "host";

export interface Parameter {
  /** Name on the wire. */
  readonly name: string;
  /** Property of the request object; the wire name unless two parameters share it. */
  readonly key: string;
  readonly position: Position;
  /** `documented`: the flag says optional while the documentation says it must be given. */
  readonly required: "flagged" | "documented" | false;
  readonly style: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "simple" | "label" | "matrix";
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** Media type where the parameter is given by `content`. */
  readonly mediaType?: string;
  /** Serialization of the vendor's metadata where it is not the position's default. */
  readonly acsStyle?: "repeatList" | "flat" | "json" | "simple";
  /** Sent by the protocol itself (`Action`): documented, never part of the request object. */
  readonly implicit: boolean;
  /** Known from the vendor's own SDK only: typed and sent, shown apart in the docs. */
  readonly undocumented: boolean;
  readonly schema: Schema;
  readonly description?: string;
  readonly deprecated: boolean;
  /** As documented: the value of the document, untouched. */
  readonly example?: Json;
  readonly conflicts: readonly Conflict[];
  readonly origin: Origin;
}

/** A fact on which two sources disagree. Kept in the spec and shown in the docs. */
export interface Conflict {
  readonly source: string;
  readonly note: string;
}

export interface Body {
  /** Property of the request object, `body` unless a parameter has that key. */
  readonly key: string;
  /** Property that names the media type where there are several, `contentType` unless taken. */
  readonly contentTypeKey: string;
  readonly required: boolean;
  readonly description?: string;
  readonly contents: readonly Content[];
}

export type ContentKind = "json" | "form" | "multipart" | "xml" | "text" | "binary" | "events" | "json-lines";

export interface Content {
  readonly mediaType: string;
  readonly kind: ContentKind;
  readonly schema: Schema;
  /** Per property of a form or multipart body. */
  readonly encoding: readonly Encoding[];
  readonly examples: readonly Example[];
}
export interface Encoding {
  readonly property: string;
  readonly contentType?: string;
  readonly style?: Parameter["style"];
  /** Of a form field of an `acs-*` API; wins over `style`. */
  readonly acsStyle?: NonNullable<Parameter["acsStyle"]>;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly headers: readonly Header[];
}

export interface Response {
  /** `200`, `2XX`, `default`. */
  readonly status: string;
  readonly description: string;
  readonly contents: readonly Content[];
  readonly headers: readonly Header[];
  readonly links: readonly Link[];
}
export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}
export interface Link {
  readonly name: string;
  readonly operation?: string;
  readonly description?: string;
}

export interface Example {
  readonly name: string;
  readonly summary?: string;
  readonly mediaType: string;
  readonly role: "request" | "response";
  /** Of a response example. */
  readonly status?: string;
  /** Text for media types that are not JSON (XML samples keep their oddities), any value for JSON. */
  readonly value: Json;
}

export interface NamedSchema {
  /** Type name, an identifier unique without regard to case. Also the key under `$defs`. */
  readonly name: string;
  /** Key in the document, such as the one under `components.schemas`. */
  readonly documentName: string;
  readonly schema: Schema;
  /** Reached from requests, from responses or from both. */
  readonly usedIn: { readonly request: boolean; readonly response: boolean };
  /**
   * Name of the type to use in requests when it differs from the response's (readOnly and writeOnly
   * properties, int64 input, in it or in what it refers to); absent when one type serves both.
   */
  readonly inputName?: string;
  /**
   * The schema for requests, there whenever `inputName` is. `schema` is then the one for responses; where the
   * schema is used on one side only, `schema` is that side's. References stay `#/$defs/<name>` in both: on the
   * request side a name stands for `input ?? schema`.
   */
  readonly input?: Schema;
  /** True when the schema reaches itself. */
  readonly recursive: boolean;
}

export interface Schema {
  /** What the validator is compiled from, unabridged. Nested schemas point into their parent's tree. */
  readonly json: JsonSchema;
  /** What types, docs and sample values are drawn from. */
  readonly shape: Shape;
  readonly title?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** Known from the vendor's own SDK only. */
  readonly undocumented?: true;
  /** `int32`, `int64`, `date-time`, … as documented. */
  readonly format?: string;
  readonly constraints: readonly Constraint[];
  readonly default?: Json;
  readonly examples: readonly Json[];
  readonly xml?: XmlFacts;
  readonly origin: Origin;
}

/** How a value is written in XML, where that is not an element of the property's name. */
export interface XmlFacts {
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  readonly attribute?: boolean;
  /** Of a list: an element around its items. */
  readonly wrapped?: boolean;
  /** The text of the element around it. */
  readonly text?: boolean;
}

/** One limiting keyword as documented: `maxLength` 64, `pattern` "^…$". Not type, enum, const or structure. */
export interface Constraint {
  readonly keyword: string;
  readonly value: Json;
}

export type Shape =
  | { readonly kind: "string" | "number" | "long" | "boolean" | "null" | "unknown" | "never" | "bytes" }
  /** `open`: values the service adds later are let through (responses of `acs-*` APIs); `json` has no enum then. */
  | { readonly kind: "enum"; readonly values: readonly Json[]; readonly open: boolean }
  | { readonly kind: "array"; readonly items: Schema }
  | {
      readonly kind: "tuple";
      readonly items: readonly Schema[];
      readonly minItems: number;
      readonly rest?: Schema;
    }
  /**
   * `rest`: what every property that is not named holds; `never` for an object that is closed and empty. Without
   * it nothing is said about other properties, or they are refused (`json` says which).
   */
  | { readonly kind: "object"; readonly properties: readonly Property[]; readonly rest?: Schema }
  | {
      readonly kind: "union";
      readonly members: readonly Schema[];
      readonly discriminator?: Discriminator;
    }
  | { readonly kind: "intersection"; readonly members: readonly Schema[] }
  | { readonly kind: "ref"; readonly name: string };

export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}
/**
 * Of a `oneOf` or `anyOf`, and of a parent whose children take it up by `allOf`: such a parent is a union of its
 * children, while its own properties are a schema of their own (`PetBase`) to which the children refer. `json` of
 * the parent refers to that base: a discriminator changes no verdict.
 */
export interface Discriminator {
  readonly property: string;
  /** Value of the property to the index of the member it selects. */
  readonly mapping: readonly { readonly value: string; readonly member: number }[];
}

export interface ErrorCode {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** What it means and what to do, in our own words. */
  readonly description?: string;
  /** Names of the operations that document it; empty: every operation. */
  readonly operations: readonly string[];
  /** Of a code of every operation: those whose own documentation names it. */
  readonly namedBy?: readonly string[];
}

/** Facts of an Alibaba Cloud product that OpenAPI has no word for, from the `x-acs-*` vocabulary. */
export interface AcsApiFacts {
  readonly product: string;
  readonly style: "RPC" | "ROA";
  readonly endpoints: readonly AcsEndpoint[];
  readonly envelope?: AcsEnvelope;
  /** Server variable that picks the region: `RegionId`. */
  readonly regionVariable?: string;
}
export interface AcsEndpoint {
  readonly region: string;
  readonly public?: string;
  readonly vpc?: string;
  readonly note?: string;
}
/** Names of the response fields that say how a call went. */
export interface AcsEnvelope {
  readonly success?: string;
  readonly code?: string;
  readonly message?: string;
  readonly status?: string;
  readonly requestId?: string;
}
export interface AcsOperationFacts {
  readonly kind?: "read" | "write";
  readonly async?: AcsAsync;
  readonly pagination?: AcsPagination;
  /** Request key that makes a repeated call safe: `ClientToken`. */
  readonly idempotencyToken?: string;
  readonly envelope?: AcsEnvelope;
  readonly flowLimits: readonly { readonly calls: number; readonly seconds: number }[];
  readonly ramAction?: string;
  readonly ramAccessLevel?: string;
  /** What the action is allowed on: `BackupPlan`, and the pattern of its name. */
  readonly ramResourceType?: string;
  readonly ramResource?: string;
  readonly quirks: readonly { readonly kind: string; readonly note: string; readonly at?: string }[];
  /** Documented request texts with the values they stand for. */
  readonly requestSamples: readonly {
    readonly text: string;
    readonly values: JsonObject;
    readonly note?: string;
  }[];
}
/** `submit` starts work, `result` reads how far it is, `explain` tells why it failed. */
export interface AcsAsync {
  readonly role: "submit" | "result" | "explain";
  /** Name of the other operation of the pair. */
  readonly partner: string;
  /** Response field of the submit and request key of the result operation. */
  readonly key: string;
  /** Of a submit operation: function name of the helper, such as `waitForDBList`. */
  readonly helper?: string;
  /** Response path of the result operation that is there once the task is done: `DbList.dbName`. */
  readonly ready?: string;
  /** Request keys of the submit operation handed on to the result operation. */
  readonly carry: readonly string[];
  /** Error codes of the result operation that mean "not yet". */
  readonly pendingCodes: readonly string[];
  /** How the answer of the result operation says how the work goes. */
  readonly state?: AcsState;
  /** Further operations with a part in the same work. */
  readonly others: readonly AcsPartner[];
  /** Of a submit operation: the functions that submit and wait, one for each partner whose end can be told. */
  readonly waits: readonly AcsWait[];
}
export interface AcsPartner {
  readonly partner: string;
  readonly key: string;
  readonly helper?: string;
}
export interface AcsState {
  /** Response path of the result operation; it may lead through a list, to the entry that has the key. */
  readonly field: string;
  /** Values after success and after failure; any other means that the work goes on. */
  readonly done: readonly string[];
  readonly failed: readonly string[];
}
/**
 * A function that calls a submit operation and waits. Its end is `ready`, `state`, what the caller finds with `until`,
 * or any answer without the three.
 */
export interface AcsWait {
  /** Function name. */
  readonly helper: string;
  /** Name of the operation that is asked. */
  readonly result: string;
  readonly key: string;
  readonly ready?: string;
  readonly state?: AcsState;
  /** No source documents how the work ends: the caller has to say. */
  readonly until?: true;
  readonly carry: readonly string[];
  readonly pendingCodes: readonly string[];
}
export interface AcsPagination {
  readonly style: "page" | "token";
  /** Request keys and response paths. */
  readonly pageNumber?: string;
  readonly pageSize?: string;
  readonly firstPage?: number;
  readonly total?: string;
  /** Response path of the number of pages. */
  readonly totalPages?: string;
  readonly token?: string;
  readonly nextToken?: string;
  readonly items: string;
}
