/** The IR stage: a resolved document → one `Api`. Never throws for what a document holds. */
import type { StageResult } from "../diagnostics/diagnostic.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import { placeOfScheme } from "../resolve/security-places.ts";
import { acsStyle, readAcsApi, readErrors } from "./acs.ts";
import { type BuildContext, newShared } from "./context.ts";
import { findFamilies } from "./discriminator.ts";
import type { Api, JsonObject, Operation } from "./model.ts";
import { nameOperations } from "./name-operations.ts";
import { Names } from "./names.ts";
import { type Draft, readPaths } from "./operations.ts";
import { hostParameters } from "./parameters.ts";
import { child, get, isObject, text } from "./read.ts";
import { Registry } from "./registry.ts";
import { Report } from "./report.ts";
import { readSecurity, readSecuritySchemes, readServers, readTags } from "./servers.ts";
import { breakEndlessReferences, buildTarget, nameTargets, takeBasesInRings } from "./targets.ts";
import { pascalCase, slug } from "./words.ts";

export interface BuildOptions {
  /** Package and folder name instead of the derived one. */
  readonly name?: string;
}

export function buildApi(document: ResolvedDocument, options: BuildOptions = {}): StageResult<Api> {
  const { root, rootOrigin } = document;
  const report = new Report();
  const registry = new Registry(document);
  const style = acsStyle(root);
  const acs = style === undefined ? undefined : readAcsApi(root, style);
  const context: BuildContext = {
    document,
    registry,
    report,
    openResponses: acs !== undefined,
    acs: acs !== undefined,
    shared: newShared(),
  };
  const securitySchemes = readSecuritySchemes(
    securitySchemesOf(root),
    child(child(rootOrigin, "components"), "securitySchemes"),
    context,
  );
  for (const { name, type, position, parameterName } of securitySchemes) {
    context.shared.securityPlaces.set(name, placeOfScheme(type, position, parameterName));
  }
  findFamilies(registry, document);
  const servers = readServers(get(root, "servers")) ?? [];
  const host = acs === undefined ? [] : hostParameters(servers, child(rootOrigin, "servers"));
  const drafts = readPaths(
    get(root, "paths"),
    child(rootOrigin, "paths"),
    { sender: "client", host, ...(style === "RPC" ? { wirePath: "/" } : {}) },
    context,
  );
  const hooks = readPaths(
    get(root, "webhooks"),
    child(rootOrigin, "webhooks"),
    { sender: "service", host: [] },
    context,
  );
  const targets = registry.drain((target, side) => buildTarget(target, side, context));
  takeBasesInRings(targets);
  breakEndlessReferences(targets, report);
  const info = get(root, "info");
  const about: JsonObject = isObject(info) ? info : Object.create(null);
  const title = text(about, "title") ?? "API";
  const className = pascalCase(acs?.product || title, "Api");
  const names = new Names([`${className}Client`, `${className}Methods`]);
  const received = [...hooks, ...drafts.flatMap(callbacksOf), ...hooks.flatMap(callbacksOf)];
  nameOperations(drafts, received, names, report);
  const schemas = nameTargets(targets, registry, names, report);
  const version = versionText(about);
  const description = text(about, "description");
  const finished = new Map<Draft, Operation>();
  const api: Api = {
    name:
      options.name ??
      (acs === undefined
        ? slug(title)
        : slug(`${acs.product || title} ${version.replace(/[^0-9A-Za-z]/g, "")}`)),
    className,
    title,
    version,
    ...(description === undefined ? {} : { description }),
    protocol: style === undefined ? "http" : style === "RPC" ? "acs-rpc" : "acs-roa",
    servers,
    securitySchemes,
    security: readSecurity(get(root, "security"), context) ?? [],
    tags: readTags(get(root, "tags")),
    operations: drafts.map((draft) => finish(draft, finished)),
    webhooks: received.map((draft) => finish(draft, finished)),
    schemas,
    errors: acs === undefined ? [] : readErrors(root, drafts),
    ...(acs === undefined ? {} : { acs }),
    source: { dialect: document.dialect, bundle: () => document.bundle(), files: document.files },
    origin: rootOrigin,
  };
  return { value: api, diagnostics: report.diagnostics };
}

function versionText(info: JsonObject): string {
  const version = get(info, "version");
  return version === undefined || version === null || typeof version === "object" ? "" : String(version);
}

function securitySchemesOf(root: JsonObject): ReturnType<typeof get> {
  const components = get(root, "components");
  return isObject(components) ? get(components, "securitySchemes") : undefined;
}

function callbacksOf(draft: Draft): Draft[] {
  return draft.callbacks.flatMap((callback) => [callback, ...callbacksOf(callback)]);
}

/** The same operation object wherever it is listed. */
function finish(draft: Draft, finished: Map<Draft, Operation>): Operation {
  const known = finished.get(draft);
  if (known !== undefined) return known;
  const { unnamed: _, value: __, callbacks, ...rest } = draft;
  const operation: Operation = {
    ...rest,
    callbacks: callbacks.map((callback) => finish(callback, finished)),
  };
  finished.set(draft, operation);
  return operation;
}
