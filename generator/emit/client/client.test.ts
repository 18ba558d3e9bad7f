import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "../../ir/model.ts";
import { requestTypeName, requestValidatorModule, requestValidatorName } from "../../ir/paths.ts";
import { loadAssets } from "../../load/assets.ts";
import type { EmitOptions, EmittedFile } from "../emitter.ts";
import { compileErrors } from "../shared/test-support/compile.ts";
import {
  api,
  array,
  content,
  long,
  named,
  object,
  operation,
  parameter,
  ref,
  response,
  string,
} from "../shared/test-support/ir.ts";
import { acsApi, shopApi } from "../shared/test-support/sample-apis.ts";
import { verifyModules } from "../shared/verify.ts";
import { clientEmitter } from "./emitter.ts";

const options = (more: Partial<EmitOptions> = {}): EmitOptions => ({
  int64: "bigint",
  packageName: "@example/shop",
  packageVersion: "1.0.0",
  toolVersion: "0.0.0",
  assets: loadAssets(),
  ...more,
});

async function emit(from: Api, more: Partial<EmitOptions> = {}): Promise<readonly EmittedFile[]> {
  const emitted = await clientEmitter.emit(from, options(more));
  expect(emitted.diagnostics).toEqual([]);
  return emitted.files;
}

function textOf(files: readonly EmittedFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (found === undefined)
    throw new Error(`${path} was not emitted; there are ${files.map((file) => file.path)}`);
  return found.text;
}

/** Stands for what the validators emitter makes. */
const validators = (from: Api): EmittedFile[] =>
  from.operations.map((entry) => ({
    path: `src/${requestValidatorModule(entry)}.ts`,
    text: `import type { ${requestTypeName(entry)} } from "../operations/${entry.typeName}.js";
export function ${requestValidatorName(entry)}(value: unknown): value is ${requestTypeName(entry)} {
  return value !== undefined;
}
`,
  }));

/** The engine has tests of its own; `isolatedDeclarations` is asked of generated code only. */
const ownErrors = (errors: readonly string[]): string[] =>
  errors.filter((error) => !error.includes("/src/runtime/") || !error.includes("isolatedDeclarations"));

describe("a client of an RPC API", () => {
  let files: readonly EmittedFile[] = [];
  beforeAll(async () => {
    files = await emit(acsApi());
  });

  it("an operation module reads as written by hand", () => {
    expect(textOf(files, "src/operations/CreateGetDBListFromAgentTask.ts")).toMatchInlineSnapshot(`
      "// Generated from spec/openapi.yaml. Do not edit: run \`npm run generate\`.
      import type {
        CallOptions,
        Client,
        Int64,
        Int64Input,
        OperationDescriptor,
      } from "../runtime/types.js";
      import type { ResultEnvelope } from "../schemas.js";
      import { validateCreateGetDBListFromAgentTaskRequest } from "../validators/CreateGetDBListFromAgentTask.request.js";

      export interface CreateGetDBListFromAgentTaskRequest {
        /**
         * Backup gateway whose databases are listed.
         *
         * @example 160813
         */
        BackupGatewayId?: Int64Input;

        DatabaseType?: "MySQL" | "Oracle";

        /**
         * Makes a repeated call safe. ASCII only.
         *
         * @maxLength 64
         */
        ClientToken?: string;
      }

      export interface CreateGetDBListFromAgentTaskResponse extends ResultEnvelope {
        /** Pass to \`getDBListFromAgent\` to read the list. */
        TaskId?: Int64;
      }

      export const CreateGetDBListFromAgentTaskOperation: OperationDescriptor<
        CreateGetDBListFromAgentTaskRequest,
        CreateGetDBListFromAgentTaskResponse
      > = {
        name: "CreateGetDBListFromAgentTask",
        version: "2019-03-06",
        method: "POST",
        parameters: [
          { name: "BackupGatewayId", position: "query", type: "long" },
          { name: "DatabaseType", position: "query", type: "string" },
          { name: "ClientToken", position: "query", type: "string" },
        ],
        response: {
          RequestId: "string",
          Success: "boolean",
          HttpStatusCode: "integer",
          TaskId: "long",
        },
        idempotencyToken: "ClientToken",
        validate: validateCreateGetDBListFromAgentTaskRequest,
      };

      /** Starts a task that lists the databases a backup gateway can reach. */
      export function createGetDBListFromAgentTask(
        client: Client,
        request: CreateGetDBListFromAgentTaskRequest = {},
        options?: CallOptions,
      ): Promise<CreateGetDBListFromAgentTaskResponse> {
        return client.send(CreateGetDBListFromAgentTaskOperation, request, options);
      }
      "
    `);
  });

  it("helpers come from the facts: waiting and paging", () => {
    expect(textOf(files, "src/helpers/waitForDBList.ts")).toContain(
      "return submitAndWait(client, pair, request, options);",
    );
    expect(textOf(files, "src/helpers/paginateDescribeThings.ts")).toContain(
      'type Item = NonNullable<NonNullable<DescribeThingsResponse["Items"]>["Thing"]>[number];',
    );
  });

  it("the API description has one line a region", () => {
    expect(textOf(files, "src/api.ts")).toContain(
      '    "ap-south-1": { public: "dbs-api.ap-south-1.aliyuncs.com" },\n',
    );
  });

  it("R6: every module is as planned", async () => {
    expect(await verifyModules(files)).toEqual([]);
  }, 30_000);

  it("carries no generic HTTP modules of the engine, and a generic client none of the vendor's", async () => {
    const engine = (of: readonly EmittedFile[]) => of.filter(({ path }) => path.startsWith("src/runtime/"));
    const own = textOf(files, "src/runtime/client.ts");
    expect(own).toContain("export function signV3With(");
    expect(own).not.toContain("createHttpClient");
    expect(own).not.toContain("encodeMultipart");
    const generic = await emit(shopApi());
    const other = textOf(generic, "src/runtime/client.ts");
    expect(other).toContain("export function createHttpClient(");
    expect(other).not.toMatch(/createAcsClient|signV3With|flatten/);
    expect(engine(generic).map(({ path }) => path)).toEqual(
      ["client", "node", "types", "validation", "web"].map((name) => `src/runtime/${name}.ts`),
    );
  });

  it("emitted modules import by `.js`", () => {
    for (const file of files) expect(file.text).not.toMatch(/from "\.[^"]*\.ts"/);
  });

  it("R93: adding a parameter to an operation only adds lines, and only to its own files", async () => {
    const before = acsApi();
    const [first, ...others] = before.operations;
    if (first === undefined) throw new Error("no operation");
    const added = { ...first, parameters: [...first.parameters, parameter("NewOne", long)] };
    const after = await emit({ ...before, operations: [added, ...others] });
    const changed = after.filter((file) => textOf(files, file.path) !== file.text);
    expect(changed.map((file) => file.path)).toEqual(["src/operations/CreateGetDBListFromAgentTask.ts"]);
    const old = textOf(files, changed[0]?.path ?? "").split("\n");
    const now = new Set(changed[0]?.text.split("\n"));
    expect(old.filter((line) => !now.has(line))).toEqual([]);
  });
});

describe("a client of a generic HTTP API", () => {
  let files: readonly EmittedFile[] = [];
  beforeAll(async () => {
    files = await emit(shopApi());
  });

  it("answers are told apart by status and content type", () => {
    expect(textOf(files, "src/operations/ListBooks.ts")).toMatchInlineSnapshot(`
      "// Generated from spec/openapi.yaml. Do not edit: run \`npm run generate\`.
      import { $json, type Answer, type AnyStatus, type Status4XX } from "../answers.js";
      import { BookCodec } from "../codecs.js";
      import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
      import type { Book, Problem } from "../schemas.js";
      import { validateListBooksRequest } from "../validators/ListBooks.request.js";

      export interface ListBooksRequest {
        /** @default 20 */
        limit?: number;
        tags?: string[];
        filter?: {
          author?: string;
        };
        "X-Trace"?: string;
        id_cookie?: string;
      }

      export type ListBooksResponse = Book[];

      export type ListBooksAnswers =
        | Answer<200, "application/json", ListBooksResponse, "x-total">
        | Answer<304, undefined, undefined>
        | Answer<Status4XX | Exclude<AnyStatus, 200 | 304 | Status4XX>, "application/json", Problem>;

      export const ListBooksOperation: OperationDescriptor<
        ListBooksRequest,
        ListBooksResponse,
        ListBooksAnswers
      > = {
        name: "listBooks",
        method: "GET",
        path: "/books",
        parameters: [
          { name: "limit", position: "query", type: "integer" },
          { name: "tags", position: "query", type: "array", style: "pipeDelimited" },
          { name: "filter", position: "query", type: "object", style: "deepObject", explode: true },
          { name: "X-Trace", position: "header" },
          { name: "id", key: "id_cookie", position: "cookie" },
        ],
        responses: {
          200: [{ mediaType: "application/json", kind: "json", codec: [() => BookCodec] }],
          304: [],
          "4XX": $json,
          default: $json,
        },
        validate: validateListBooksRequest,
      };

      /** List books */
      export function listBooks(
        client: Client,
        request: ListBooksRequest = {},
        options?: CallOptions,
      ): Promise<ListBooksResponse> {
        return client.send(ListBooksOperation, request, options);
      }
      "
    `);
  });

  it("named schemas: variants, unions, recursion, index signatures", () => {
    expect(textOf(files, "src/schemas.ts")).toMatchInlineSnapshot(`
      "// Generated from spec/openapi.yaml. Do not edit: run \`npm run generate\`.
      import type { FilePart, Int64, PartData } from "./runtime/types.js";

      export interface Book {
        id: Int64;
        /** As on the cover. *\\/ alert(1) */
        title: string;
        language?: string | null;
        media?: Paper | (Audio & { kind: "audio" });
        sequel?: Book;
        __proto__tag?: string;
        "sub-title"?: string;
      }

      export interface BookInput {
        title: string;
        sequel?: BookInput;
      }

      export interface Paper {
        kind: "paper";
        pages: number;
      }

      export interface Audio {
        kind?: string;
        minutes?: number;
      }

      export interface Tree {
        children?: Tree[];
        [key: string]: Tree | Tree[] | undefined;
      }

      export type Loop = unknown;

      export type Labels = { [key: string]: string };

      export interface Extra {
        a?: number;
        b: string;
        [key: string]: boolean | number | string | undefined;
      }

      export type Closed = Record<string, never>;

      export type Pair = [string, number?, ...boolean[]];

      export type Level = 1 | 2 | 9007199254740993n | "x" | null | true;

      export interface Tagged extends Paper {
        tag?: string;
      }

      export type Overlap = Paper & {
        pages?: string;
      };

      export interface Upload {
        file?: FilePart | PartData | string;
        caption?: string;
      }

      export interface Problem {
        detail?: string;
      }

      export type Deep = Array<
        | string[]
        | {
            many?: Array<
              | "a rather long value 0"
              | "a rather long value 1"
              | "a rather long value 2"
              | "a rather long value 3"
              | "a rather long value 4"
              | "a rather long value 5"
              | "a rather long value 6"
              | "a rather long value 7"
              | "a rather long value 8"
              | "a rather long value 9"
              | "a rather long value 10"
              | "a rather long value 11"
            >;
          }
      >;
      "
    `);
  });

  it("a body of several media types is a union", () => {
    expect(textOf(files, "src/operations/AddBook.ts")).toMatchInlineSnapshot(`
      "// Generated from spec/openapi.yaml. Do not edit: run \`npm run generate\`.
      import type { Answer } from "../answers.js";
      import { BookCodec, BookFullCodec } from "../codecs.js";
      import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";
      import type { Book, BookInput } from "../schemas.js";
      import { validateAddBookRequest } from "../validators/AddBook.request.js";

      export type AddBookRequest =
        | {
            contentType?: "application/json";
            body: BookInput;
          }
        | {
            contentType: "text/plain";
            body: string;
          }
        | {
            contentType: "application/xml";
            body: BookInput;
          };

      export type AddBookResponse = Book | undefined;

      export type AddBookAnswers =
        | Answer<201, "application/json", Book>
        | Answer<202, undefined, undefined>;

      export const AddBookOperation: OperationDescriptor<
        AddBookRequest,
        AddBookResponse,
        AddBookAnswers
      > = {
        name: "addBook",
        method: "POST",
        path: "/books",
        parameters: [],
        body: {
          required: true,
          contents: [
            { mediaType: "application/json", kind: "json" },
            { mediaType: "text/plain", kind: "text" },
            { mediaType: "application/xml", kind: "xml", codec: () => BookFullCodec, root: "Book" },
          ],
        },
        responses: {
          201: [{ mediaType: "application/json", kind: "json", codec: () => BookCodec }],
          202: [],
        },
        security: [{ key: [] }, {}],
        validate: validateAddBookRequest,
      };

      /** @deprecated */
      export function addBook(
        client: Client,
        request: AddBookRequest,
        options?: CallOptions,
      ): Promise<AddBookResponse> {
        return client.send(AddBookOperation, request, options);
      }
      "
    `);
  });

  it("codecs name only what needs care, and every field of XML", () => {
    expect(textOf(files, "src/codecs.ts")).toMatchInlineSnapshot(`
      "// Generated from spec/openapi.yaml. Do not edit: run \`npm run generate\`.
      import type { Codec } from "./runtime/types.js";

      export const BookCodec: Codec = { id: "long", sequel: () => BookCodec };

      export const BookFullCodec: Codec = {
        id: "long",
        title: "string",
        language: "string",
        media: { kind: "string", pages: "integer", minutes: "number" },
        sequel: () => BookFullCodec,
        __proto__tag: "string",
        "sub-title": "string",
      };
      "
    `);
  });

  it("requests the service sends are types only", () => {
    expect(textOf(files, "src/webhooks.ts")).toContain("export interface OnSoldRequest {\n  body: Book;\n}");
  });

  it("R5: a description cannot end its comment", () => {
    expect(textOf(files, "src/schemas.ts")).toContain("As on the cover. *\\/ alert(1)");
  });

  it("R6: every module is as planned", async () => {
    expect(await verifyModules(files)).toEqual([]);
  }, 30_000);
});

const shopUsage = `import { addBook, createClient, listBooks, ListBooksOperation, putCover, type Book } from "./index.js";
const client = createClient();
export async function use(): Promise<bigint> {
  const books: Book[] = await listBooks(client);
  await addBook(client, { body: { title: "x" } });
  await addBook(client, { contentType: "text/plain", body: "x" });
  // @ts-expect-error: a book is no text
  await addBook(client, { contentType: "text/plain", body: { title: "x" } });
  // @ts-expect-error: the id is read-only
  await addBook(client, { body: { title: "x", id: 1n } });
  await putCover(client, { bookId: 1, body: { file: new Uint8Array(1) } });
  // @ts-expect-error: the path parameter is missing
  await putCover(client, {});
  const answer = await client.exchange(ListBooksOperation, {});
  if (answer.status === 200) return answer.body[0]?.id ?? 0n;
  if (answer.status === 404) throw new Error(answer.body.detail);
  const media = books[0]?.media;
  if (media?.kind === "paper") return BigInt(media.pages);
  return BigInt(media?.minutes ?? 0);
}
`;

const acsUsage = `import { createClient, DbsClient, paginateDescribeThings, waitForDBList } from "./index.js";
import { createClient as createLean, createV1Client, json, xml } from "./lean.js";
export async function use(): Promise<string[]> {
  const client = createClient({ regionId: "cn-hangzhou", credentials: { accessKeyId: "a", accessKeySecret: "b" } });
  for await (const thing of paginateDescribeThings(client)) {
    const id: bigint | undefined = thing.Id;
    if (thing.Status === "running" || thing.Status === "new") return [String(id)];
  }
  const started = await new DbsClient({}).createGetDBListFromAgentTask({ BackupGatewayId: 1 });
  const task: bigint | undefined = started.TaskId;
  // @ts-expect-error: not a documented value
  await new DbsClient().createGetDBListFromAgentTask({ DatabaseType: "Other" });
  createLean({ format: xml });
  createV1Client({ format: json });
  const result = await waitForDBList(client, { BackupGatewayId: task ?? 1n }, { interval: 5 });
  return result.DbList?.dbName ?? [];
}
`;

const int64Usage = (
  type: string,
): string => `import type { CreateGetDBListFromAgentTaskResponse } from "./index.js";
export const id = (from: CreateGetDBListFromAgentTaskResponse): ${type} | undefined => from.TaskId;
`;

const hostileName = '"}; alert(1); //\u2028';
const hostileApi = (): Api =>
  api({
    operations: [
      operation("evil", {
        path: `/${hostileName}`,
        summary: "*/ alert(1) /*",
        parameters: [parameter(hostileName, string, { description: "x\n*/\n@ts-nocheck" })],
        responses: [
          response("200", [content(object({ [hostileName]: array(ref("Named")), __proto__x: long }))]),
        ],
      }),
    ],
    schemas: [named("Named", object({ "constructor!": string, "then!": long, [hostileName]: long }))],
  });

it("R5 R20: emitted TypeScript compiles under the strictest flags, whatever the protocol and options", async () => {
  const whole = async (from: Api, usage: string, more: Partial<EmitOptions> = {}): Promise<EmittedFile[]> => [
    ...(await emit(from, more)),
    ...validators(from),
    { path: "src/usage.ts", text: usage },
  ];
  const packages = {
    shop: await whole(shopApi(), shopUsage),
    acs: await whole(acsApi(), acsUsage),
    acsString: await whole(acsApi(), int64Usage("string"), { int64: "string" }),
    acsNumber: await whole(acsApi(), int64Usage("number"), { int64: "number" }),
    hostile: await whole(hostileApi(), ""),
  };
  expect(ownErrors(compileErrors(packages))).toEqual([]);
}, 120_000);

it.each([
  ["string", '"digits"'],
  ["number", '"number"'],
] as const)("the int64 option %s decides the alias and the codec", async (int64, codec) => {
  const files = await emit(acsApi(), { int64 });
  expect(textOf(files, "src/runtime/types.ts")).toContain(`export type Int64 = ${int64};`);
  expect(textOf(files, "src/operations/CreateGetDBListFromAgentTask.ts")).toContain(`TaskId: ${codec}`);
});

it("leaves validators out where the run makes none", async () => {
  const files = await emit(acsApi(), { emitters: ["client", "package"] });
  expect(files.some((file) => file.text.includes("/validators/"))).toBe(false);
});

it("R5: hostile names and values become code that parses as planned", async () => {
  const files = await emit(hostileApi());
  expect(await verifyModules(files)).toEqual([]);
  expect(textOf(files, "src/operations/Evil.ts")).toContain('"\\"}; alert(1); //\\u2028"');
}, 30_000);

it("a document without operations makes a package that imports nothing it does not use", async () => {
  const files = await emit({ ...shopApi(), operations: [] });
  const methods = textOf(files, "src/methods.ts");
  expect(methods).not.toContain("CallOptions");
  expect(methods).not.toContain("operations.js");
});

it("R21: the same IR gives the same files", async () => {
  expect(await emit(shopApi())).toEqual(await emit(shopApi()));
});

it("time grows with the number of operations, not faster", async () => {
  const many = (count: number): Api => {
    const base = shopApi();
    const [first] = base.operations;
    if (first === undefined) throw new Error("no operation");
    const operations = Array.from({ length: count }, (_, index) => ({
      ...first,
      identifier: `list${index}`,
      typeName: `List${index}`,
    }));
    return { ...base, operations };
  };
  const assets = loadAssets();
  const time = (count: number): number => {
    const from = many(count);
    const start = process.cpuUsage();
    clientEmitter.emit(from, options({ assets }));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  time(500);
  const small = Math.min(time(500), time(500), time(500));
  const large = Math.min(time(3000), time(3000));
  // Six times as many: a quadratic step would cost 36 times as much.
  expect(large / small).toBeLessThan(25);
}, 60_000);
