/** `src/api.ts`: what the client engine has to know about the API as a whole. */
import type { Api, SecurityScheme } from "../../ir/model.ts";
import type { EmitOptions, EmittedFile } from "../emitter.ts";
import { banner } from "../shared/banner.ts";
import { propertyKey, stringLiteral, typedMember } from "../shared/escape.ts";
import { ModuleText } from "../shared/module.ts";
import { securityText, serversText } from "./descriptor.ts";

export function emitApi(api: Api, options: EmitOptions): EmittedFile {
  const module = new ModuleText(banner(api.origin));
  module.importType("./runtime/types.js", "ApiDescriptor");
  const lines: string[] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined) lines.push(`  ${key}: ${value},\n`);
  };
  add("name", stringLiteral(options.packageName));
  add("packageVersion", stringLiteral(options.packageVersion));
  add("protocol", stringLiteral(api.protocol));
  add("version", stringLiteral(api.version));
  add("servers", serversText(api.servers, "  "));
  add("endpoints", endpointsText(api));
  add("regionVariable", api.acs?.regionVariable && stringLiteral(api.acs.regionVariable));
  add("envelope", envelopeText(api));
  if (api.protocol === "http") {
    add("securitySchemes", schemesText(api.securitySchemes));
    if (api.security.length > 0) add("security", securityText(api.security));
  }
  module.declare(
    "api",
    `/** What the client knows about the API: servers, security, protocol. */\nexport const api: ApiDescriptor = {\n${lines.join("")}};\n`,
  );
  return module.file("src/api.ts");
}

function endpointsText(api: Api): string | undefined {
  const endpoints = api.acs?.endpoints ?? [];
  if (endpoints.length === 0) return undefined;
  const lines = endpoints.map((endpoint) => {
    const hosts = (["public", "vpc"] as const).flatMap((network) => {
      const host = endpoint[network];
      return host === undefined ? [] : [`${network}: ${stringLiteral(host)}`];
    });
    return `    ${propertyKey(endpoint.region)}: { ${hosts.join(", ")} },\n`;
  });
  return `{\n${lines.join("")}  }`;
}

function envelopeText(api: Api): string | undefined {
  const envelope = api.acs?.envelope;
  if (envelope === undefined) return undefined;
  const fields = (["success", "code", "message", "status", "requestId"] as const).flatMap((key) => {
    const name = envelope[key];
    return name === undefined ? [] : [`    ${key}: ${stringLiteral(name)},\n`];
  });
  return fields.length === 0 ? undefined : `{\n${fields.join("")}  }`;
}

function schemesText(schemes: readonly SecurityScheme[]): string | undefined {
  if (schemes.length === 0) return undefined;
  const lines = schemes.map((scheme) => {
    const fields = [`type: ${stringLiteral(scheme.type)}`];
    if (scheme.position !== undefined) fields.push(`position: ${stringLiteral(scheme.position)}`);
    if (scheme.parameterName !== undefined)
      fields.push(`parameterName: ${stringLiteral(scheme.parameterName)}`);
    if (scheme.scheme !== undefined) fields.push(`scheme: ${stringLiteral(scheme.scheme)}`);
    return `    ${typedMember(scheme.name, `{ ${fields.join(", ")} }`)},\n`;
  });
  return `{\n${lines.join("")}  }`;
}
