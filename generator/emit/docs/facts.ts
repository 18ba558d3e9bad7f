/** All that the reference says of an API, as plain data: pages and `reference.json` are two views of it. */
import type {
  Api,
  Conflict,
  Content,
  ErrorCode,
  Json,
  JsonObject,
  Operation,
  Parameter,
  Response,
} from "../../ir/model.ts";
import { callExample } from "../shared/call-example.ts";
import type { Lookup } from "../shared/schema-lookup.ts";
import type { RetryWord } from "./errors.ts";
import { commonErrors, retriedBy } from "./errors.ts";
import type { FieldFact } from "./fields.ts";
import { fieldsOf, schemaFact } from "./fields.ts";
import { namesIn, positionWords, requiredWords, typeWords } from "./words.ts";

export interface ParameterFact extends FieldFact {
  readonly position: string;
  /** Members of a list or object parameter. */
  readonly fields: readonly FieldFact[];
}

export interface ContentFact {
  readonly mediaType: string;
  readonly type: string;
  /** Named schemas the type refers to. */
  readonly schemas: readonly string[];
  readonly fields: readonly FieldFact[];
}

export interface ResponseFact {
  readonly status: string;
  readonly description: string;
  readonly contents: readonly ContentFact[];
  readonly headers: readonly FieldFact[];
}

export interface SampleFact {
  readonly title: string;
  /** Of the code block. */
  readonly language: string;
  readonly status?: string;
  readonly value: Json;
  readonly note?: string;
}

export interface ErrorFact {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly description?: string;
  readonly retried: RetryWord;
  /** Empty: every operation. */
  readonly operations: readonly string[];
  /** Of a code of every operation: those whose own documentation names it. */
  readonly namedBy?: readonly string[];
}

export interface OperationFact {
  readonly name: string;
  readonly identifier: string;
  readonly typeName: string;
  readonly method: string;
  readonly path: string;
  readonly hosts: readonly string[];
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly security: readonly string[];
  readonly parameters: readonly ParameterFact[];
  readonly undocumentedParameters: readonly ParameterFact[];
  readonly body?: {
    readonly required: boolean;
    readonly description?: string;
    readonly contents: readonly ContentFact[];
  };
  readonly responses: readonly ResponseFact[];
  readonly samples: readonly SampleFact[];
  readonly errors: readonly ErrorFact[];
  readonly acs?: Operation["acs"];
  readonly conflicts: readonly (Conflict & { readonly at: string })[];
  /** TypeScript. */
  readonly call: string;
}

export interface ReferenceOptions {
  readonly packageName: string;
}

export function operationFact(
  api: Api,
  operation: Operation,
  lookups: { readonly request: Lookup; readonly response: Lookup },
  errors: readonly ErrorFact[],
  options: ReferenceOptions,
): OperationFact {
  const parameters = operation.parameters.map((parameter) => parameterFact(api, parameter, lookups.request));
  const documented = parameters.filter((_, index) => operation.parameters[index]?.undocumented !== true);
  const undocumented = parameters.filter((_, index) => operation.parameters[index]?.undocumented === true);
  return {
    name: operation.name,
    identifier: operation.identifier,
    typeName: operation.typeName,
    method: operation.method.toUpperCase(),
    path: api.protocol === "acs-rpc" ? "/" : operation.path,
    hosts: (operation.servers ?? api.servers).map((server) => server.url),
    tags: operation.tags,
    ...(operation.summary === undefined ? {} : { summary: operation.summary }),
    ...(operation.description === undefined ? {} : { description: operation.description }),
    deprecated: operation.deprecated,
    security: securityWords(api, operation),
    parameters: documented,
    undocumentedParameters: undocumented,
    ...(operation.body === undefined
      ? {}
      : {
          body: {
            required: operation.body.required,
            ...(operation.body.description === undefined ? {} : { description: operation.body.description }),
            contents: operation.body.contents.map((content) => contentFact(api, content, lookups.request)),
          },
        }),
    responses: operation.responses.map((response) =>
      responseFact(api, response, lookups.response, sampleBody(operation)),
    ),
    samples: samplesOf(operation),
    errors: errors.filter((error) => error.operations.includes(operation.name)),
    ...(operation.acs === undefined ? {} : { acs: operation.acs }),
    conflicts: operation.parameters.flatMap((parameter) =>
      parameter.conflicts.map((conflict) => ({ at: parameter.name, ...conflict })),
    ),
    call: callExample(api, operation, {
      packageName: options.packageName,
      lookup: lookups.request,
      waits: true,
    }),
  };
}

function parameterFact(api: Api, parameter: Parameter, lookup: Lookup): ParameterFact {
  const fact = schemaFact(parameter.name, parameter.schema, api, lookup);
  return {
    ...fact,
    position: positionWords(parameter.position),
    required: requiredWords(parameter.required),
    ...(parameter.description === undefined ? {} : { description: parameter.description }),
    ...(parameter.example === undefined ? {} : { example: parameter.example }),
    deprecated: parameter.deprecated || fact.deprecated,
    fields: fieldsOf(parameter.schema, parameter.name, api, lookup),
  };
}

function contentFact(api: Api, content: Content, lookup: Lookup): ContentFact {
  return {
    mediaType: content.mediaType,
    type: typeWords(content.schema, api, lookup),
    schemas: api.protocol === "http" ? [...namesIn(content.schema)] : [],
    fields: fieldsOf(content.schema, "", api, lookup),
  };
}

/** The documented JSON answer, which shows a value of most fields. */
function sampleBody(operation: Operation): Json | undefined {
  const success = operation.responses.find((response) => response.status.startsWith("2"));
  const content = success?.contents.find((entry) => entry.kind === "json");
  return (
    content?.examples[0]?.value ??
    operation.examples.find((example) => example.role === "response" && /json/i.test(example.mediaType))
      ?.value
  );
}

/** The scalar at `DbList.dbName` or `Items[].Id` of a sample: the first one of a list. */
function valueAt(sample: Json | undefined, path: string): Json | undefined {
  let current = sample;
  for (const step of path.split(".")) {
    const name = step.replace(/(\[\])+$/, "");
    if (typeof current !== "object" || current === null || Array.isArray(current)) return undefined;
    current = Object.hasOwn(current, name) ? (current as JsonObject)[name] : undefined;
    while (Array.isArray(current)) current = current[0];
  }
  return typeof current === "object" ? undefined : current;
}

/** Fields that document no example take theirs from the sample of a success. */
function withSampleValues(contents: readonly ContentFact[], sample: Json | undefined): ContentFact[] {
  return contents.map((content) => ({
    ...content,
    fields: content.fields.map((field) => {
      const example = field.example ?? valueAt(sample, field.name);
      return example === undefined ? field : { ...field, example };
    }),
  }));
}

function responseFact(api: Api, response: Response, lookup: Lookup, sample: Json | undefined): ResponseFact {
  return {
    status: response.status,
    description: response.description,
    contents: withSampleValues(
      response.contents.map((content) => contentFact(api, content, lookup)),
      api.protocol !== "http" && response.status.startsWith("2") ? sample : undefined,
    ),
    headers: response.headers.map((header) => ({
      ...schemaFact(header.name, header.schema, api, lookup),
      required: requiredWords(header.required),
      ...(header.description === undefined ? {} : { description: header.description }),
    })),
  };
}

/** Alternatives, each the schemes needed together. */
function securityWords(api: Api, operation: Operation): string[] {
  return (operation.security ?? api.security).map((requirement) =>
    requirement.schemes.length === 0
      ? "none"
      : requirement.schemes
          .map((scheme) =>
            scheme.scopes.length === 0 ? scheme.name : `${scheme.name} (${scheme.scopes.join(", ")})`,
          )
          .join(" and "),
  );
}

/** Request texts first, then examples of bodies and answers; the same value twice is one sample. */
function samplesOf(operation: Operation): SampleFact[] {
  const samples: SampleFact[] = (operation.acs?.requestSamples ?? []).map((sample) => ({
    title: "Request",
    language: "text",
    value: sample.text,
    ...(sample.note === undefined ? {} : { note: sample.note }),
  }));
  const seen = new Set<Json>();
  const examples = [
    ...(operation.body?.contents.flatMap((content) => content.examples) ?? []),
    ...operation.responses.flatMap((response) =>
      response.contents.flatMap((content) =>
        content.examples.map((example) => ({ ...example, status: example.status ?? response.status })),
      ),
    ),
    ...operation.examples,
  ];
  for (const example of examples) {
    if (seen.has(example.value)) continue;
    seen.add(example.value);
    const language = /json/i.test(example.mediaType)
      ? "json"
      : /xml/i.test(example.mediaType)
        ? "xml"
        : "text";
    const kind = language === "text" ? example.mediaType : language.toUpperCase();
    samples.push({
      title: `${example.role === "request" ? "Request body" : `Response ${example.status ?? ""}`.trim()}, ${kind}`,
      language,
      value: example.value,
      ...(example.status === undefined ? {} : { status: example.status }),
      ...(example.summary === undefined ? {} : { note: example.summary }),
    });
  }
  return samples;
}

/** Codes that come before an operation is reached, but for those that are documented; they have no fixed message. */
export function frontErrors(documented: readonly ErrorFact[]): ErrorFact[] {
  const known = new Set(documented.map((error) => error.code));
  return commonErrors
    .filter((error) => !known.has(error.code))
    .map(({ code, status, meaning }) => ({
      code,
      status,
      message: "",
      description: meaning,
      retried: retriedBy(code, status),
      operations: [],
    }));
}

export const errorFacts = (errors: readonly ErrorCode[]): ErrorFact[] =>
  errors.map((error) => ({
    code: error.code,
    status: error.status,
    message: error.message,
    ...(error.description === undefined ? {} : { description: error.description }),
    retried: retriedBy(error.code, error.status),
    operations: error.operations,
    ...(error.namedBy === undefined ? {} : { namedBy: error.namedBy }),
  }));
