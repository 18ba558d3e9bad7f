/** The server a generic HTTP request goes to. */
import { checkEndpoint, refuse } from "../endpoint.ts";
import type { ServerDescriptor } from "../types.ts";

export interface ServerOptions {
  /** Host, or URL; keeps the path of the server, unless it has a path of its own. */
  readonly endpoint?: string;
  /** Which of the document's servers. Default 0. */
  readonly server?: number;
  /** Values of the server's variables. */
  readonly serverVariables?: Readonly<Record<string, string>>;
  /** `http` has to be asked for, unless the host is loopback or the document's server is http. */
  readonly protocol?: "https" | "http";
}

const urlParts = /^(?:(https?:\/\/[^/?#]*)|(?=\/|$))([^?#]*)$/i;

/**
 * Scheme, host, port and path that operation paths are added to. Throws a `validation` error for values that
 * leave their place (a variable in the host is one label) and for a document that only gives a path.
 */
export function chooseServer(servers: readonly ServerDescriptor[], options: ServerOptions): string {
  const { endpoint, server: index = 0, serverVariables = {}, protocol } = options;
  const server =
    servers[index] ?? (servers.length === 0 ? { url: "/" } : refuse(`There is no server ${index}`));
  const value = (name: string, allowed: RegExp) => {
    const variable = server.variables?.[name];
    const text = serverVariables[name] ?? variable?.default;
    // Nothing is a value where the document says so: of a prefix, or of a last part.
    if (text === "" && (variable?.default === "" || variable?.enum?.includes(""))) return "";
    if (!text) return refuse(`The server variable ${name} has no value: give it, or endpoint with its path`);
    if (variable?.enum && !variable.enum.includes(text)) {
      return refuse(`The server variable ${name} is one of ${variable.enum.join(", ")}`);
    }
    return allowed.test(text)
      ? text
      : refuse(`The server variable ${name} has a value that cannot be sent: give endpoint`);
  };
  const fill = (text: string, allowed: RegExp) =>
    text.replace(/\{([^{}]+)\}/g, (_, name: string) => value(name, allowed));
  // Braces are no part of a host: split first, so that no value can move the border.
  const [, origin = "", path = ""] = urlParts.exec(server.url) ?? refuse("The server's URL cannot be read");
  const filledPath = () => {
    const filled = fill(path, /^(?!\.{1,2}$)[\w.~%/-]*$/).replace(/\/+$/, "");
    return /(^|\/)\.{1,2}(\/|$)/.test(filled) ? refuse("The server's path has dot segments") : filled;
  };
  if (endpoint) {
    const [, host = "", own = ""] = /^((?:https?:\/\/)?[^/?#]*)([^?#]*)/i.exec(endpoint) ?? [];
    if (host.length + own.length < endpoint.length) refuse("The endpoint has a query");
    const ownPath = own.replace(/\/+$/, "");
    return checkEndpoint(host, protocol) + (ownPath || filledPath());
  }
  if (!origin) refuse("The document names no host: give endpoint");
  // The port may be a variable, the scheme may not.
  return (
    checkEndpoint(fill(origin, /^[a-z0-9-]+$/i), protocol ?? (/^http:/i.test(origin) ? "http" : undefined)) +
    filledPath()
  );
}
