/** The reference in Markdown and JSON. */
import type { Api } from "../../ir/model.ts";
import { operationPage } from "../../ir/paths.ts";
import type { EmitOptions, Emitted, EmittedFile, Emitter } from "../emitter.ts";
import { schemaLookup } from "../shared/schema-lookup.ts";
import { renderTemplate } from "../shared/templates.ts";
import { clientErrorsOf } from "./client-errors.ts";
import type { ErrorFact } from "./facts.ts";
import { errorFacts, frontErrors, operationFact } from "./facts.ts";
import { errorsContext, indexContext, llmsContext, schemaContext } from "./index-page.ts";
import { layoutOf } from "./layout.ts";
import { operationContext } from "./operation-page.ts";
import { errorsText, referenceText } from "./reference.ts";

export const docsEmitter: Emitter = { name: "docs", optional: true, emit };

function emit(api: Api, options: EmitOptions): Emitted {
  const layout = layoutOf(api);
  const lookups = { request: schemaLookup(api, "request"), response: schemaLookup(api, "response") };
  const errors = errorFacts(api.errors);
  const common = errors.filter((error) => error.operations.length === 0);
  const byOperation = errorsByOperation(errors);
  const facts = api.operations.map((operation) =>
    operationFact(api, operation, lookups, byOperation.get(operation.name) ?? [], options),
  );
  const render = (template: string, context: object): string =>
    tidy(renderTemplate(options.assets, `templates/docs/${template}.hbs`, context));
  const files: EmittedFile[] = [];
  api.operations.forEach((operation, index) => {
    const fact = facts[index];
    const path = operationPage(operation);
    if (fact !== undefined)
      files.push({ path, text: render("operation", operationContext(api, fact, common, layout, path)) });
  });
  for (const schema of api.schemas) {
    const path = layout.schema(schema.name);
    if (path !== undefined)
      files.push({
        path,
        text: render("schema", schemaContext(api, schema, lookups.response, layout, path)),
      });
  }
  files.push({ path: layout.index, text: render("index", indexContext(api, facts, layout)) });
  files.push({ path: layout.errors, text: render("errors", errorsContext(api, errors, layout)) });
  const front = api.protocol === "http" ? [] : frontErrors(errors);
  const own = clientErrorsOf(api.protocol);
  files.push({ path: "docs/errors.json", text: errorsText([...errors, ...front], own) });
  files.push({ path: "docs/reference.json", text: referenceText(api, facts) });
  files.push({ path: "llms.txt", text: render("llms", llmsContext(api, facts, layout)) });
  return { files, diagnostics: [] };
}

/** Linear, whatever the number of codes and operations. */
function errorsByOperation(errors: readonly ErrorFact[]): ReadonlyMap<string, readonly ErrorFact[]> {
  const found = new Map<string, ErrorFact[]>();
  for (const error of errors) {
    for (const name of error.operations) {
      const list = found.get(name) ?? [];
      list.push(error);
      found.set(name, list);
    }
  }
  return found;
}

/** One blank line between blocks outside code, one line break at the end. */
function tidy(text: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of text.split("\n")) {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && line === fence) fence = undefined;
    if (fence === undefined && line === "" && lines.at(-1) === "") continue;
    lines.push(fence === undefined ? line.trimEnd() : line);
  }
  return `${lines.join("\n").trim()}\n`;
}
