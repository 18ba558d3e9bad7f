/** Where requests go. */
import { ApiError } from "./errors.ts";
import type { ApiDescriptor, ServerDescriptor } from "./types.ts";

export interface EndpointOptions {
  /** Host, host and port, or URL; wins over the region. */
  readonly endpoint?: string;
  readonly regionId?: string;
  /** Which of a region's hosts: `public` (default) or `vpc`. */
  readonly network?: "public" | "vpc";
  /** `http` has to be asked for, unless the host is loopback. Default `https`. */
  readonly protocol?: "https" | "http" | "HTTPS" | "HTTP";
}

export const refuse = (message: string): never => {
  throw new ApiError("validation", "endpoint", message, { sent: false });
};

/**
 * Checks an endpoint and completes it to `https://host[:port]`. Throws a `validation` error for user names,
 * paths, queries, odd characters, and for http where it was not asked for.
 */
export function checkEndpoint(endpoint: string, protocol?: string, path = ""): string {
  const [, scheme, host = "", port = ""] =
    /^(?:(https?):\/\/)?([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?\/?$/i.exec(endpoint) ?? [];
  if (!host) refuse("The endpoint has to be a host, with or without http:// or https:// and a port");
  const chosen = (scheme ?? protocol ?? "https").toLowerCase();
  const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host);
  if (chosen !== "https" && !loopback && protocol?.toLowerCase() !== "http") {
    refuse("A plain http endpoint has to be asked for by the option protocol");
  }
  return `${chosen}://${host}${port}${path}`;
}

/** Fills the variables of a server URL. Each value has to be one label: `[a-z0-9-]+`. */
export function fillServer(
  server: ServerDescriptor,
  values: Readonly<Record<string, string | undefined>>,
): string {
  return server.url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = server.variables?.[name];
    const value = values[name] ?? variable?.default ?? refuse(`The server variable ${name} has no value`);
    if (!/^[a-z0-9-]+$/.test(value)) refuse(`The server variable ${name} may hold a-z, 0-9 and - only`);
    if (variable?.enum && !variable.enum.includes(value)) {
      refuse(`The server variable ${name} is one of ${variable.enum.join(", ")}`);
    }
    return value;
  });
}

/**
 * The endpoint of a client: the option, else the host that the document lists for the region, else the pattern
 * of its first server. A region that a listing document does not list is an error that names those it does.
 */
export function chooseEndpoint(api: ApiDescriptor, options: EndpointOptions): string {
  const { endpoint, regionId, network = "public", protocol } = options;
  if (endpoint) return checkEndpoint(endpoint, protocol);
  const [server] = api.servers;
  const variable = api.regionVariable ?? "RegionId";
  const region = regionId ?? server?.variables?.[variable]?.default ?? "";
  const { endpoints } = api;
  if (endpoints) {
    const host = Object.hasOwn(endpoints, region) ? endpoints[region] : undefined;
    const known = Object.keys(endpoints).filter((name) => endpoints[name]?.[network]);
    return checkEndpoint(
      host?.[network] ??
        refuse(
          `${region ? `Region ${region} has no ${network} endpoint` : "No regionId was given"}; known are ${known.join(", ")}`,
        ),
      protocol,
    );
  }
  return checkEndpoint(
    server
      ? fillServer(server, { [variable]: regionId })
      : refuse("The document names no server: give endpoint"),
    protocol,
  );
}
