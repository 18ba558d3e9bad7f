/**
 * For tests: any draft 2020-12 schema as a component of a document, on the generator's own way through the stages, so
 * that its references, ids and dynamic anchors are read as those of any document.
 */
import applicator from "ajv/dist/refs/json-schema-2020-12/meta/applicator.json" with { type: "json" };
import content from "ajv/dist/refs/json-schema-2020-12/meta/content.json" with { type: "json" };
import core from "ajv/dist/refs/json-schema-2020-12/meta/core.json" with { type: "json" };
import formatAnnotation from "ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json" with {
  type: "json",
};
import metadata from "ajv/dist/refs/json-schema-2020-12/meta/meta-data.json" with { type: "json" };
import unevaluated from "ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json" with { type: "json" };
import validation from "ajv/dist/refs/json-schema-2020-12/meta/validation.json" with { type: "json" };
import metaschema from "ajv/dist/refs/json-schema-2020-12/schema.json" with { type: "json" };
import { buildApi } from "../../ir/build.ts";
import type { Api } from "../../ir/model.ts";
import { loadSources } from "../../load/load.ts";
import { resolveDocument } from "../../resolve/resolve.ts";

const metaschemas = {
  metaschema,
  core,
  applicator,
  unevaluated,
  validation,
  metadata,
  formatAnnotation,
  content,
};

/** An API whose one operation, `check`, takes as its `body` what the schema takes; undefined for a faulty document. */
export function apiOfSchema(schema: unknown): Api | undefined {
  const usesMeta = JSON.stringify(schema).includes('"https://json-schema.org/draft/2020-12/');
  // The schema is a document of its own: it has to be told from the one it is put into.
  const root =
    typeof schema === "object" && schema !== null && !("$id" in schema)
      ? { $id: "https://suite.example/root", ...schema }
      : schema;
  const document = {
    openapi: "3.1.0",
    info: { title: "Suite", version: "1" },
    paths: {
      "/check": {
        post: {
          operationId: "check",
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/Root" } } },
          },
          responses: { "204": { description: "" } },
        },
      },
    },
    components: { schemas: { Root: root, ...(usesMeta ? metaschemas : {}) } },
  };
  const { value: sources } = loadSources("suite.json", (path) =>
    path === "suite.json" ? Buffer.from(JSON.stringify(document)) : undefined,
  );
  const resolved = sources && resolveDocument(sources);
  if (resolved?.value === undefined || resolved.diagnostics.some(({ severity }) => severity === "error"))
    return undefined;
  const built = buildApi(resolved.value);
  return built.diagnostics.some(({ severity }) => severity === "error") ? undefined : built.value;
}
