/** Rules of one server: what its address may be (R15). */
import type { Json, JsonObject } from "../ir/model.ts";
import { closest } from "./closest.ts";
import { isObject } from "./json.ts";
import { defaultsOf, readAddress, type ServerAddress } from "./server-address.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";

/** One label of a host name. */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
// Characters that end the host early, hide it or split a header.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafe = /[\u0000-\u0020\u007f-\u009f\u2028\u2029\\#@]/;

const runtimeExpression = /^\$(?:url|method|statusCode|request\.|response\.)/;

export function checkServer(server: JsonObject, site: Site): void {
  const { url, variables } = server;
  if (typeof url !== "string") return;
  // The server of a link, the one that is called so, may be known from the answer alone.
  if (site.keys.at(-1) === "server" && runtimeExpression.test(url)) return;
  const address = readAddress(url, defaultsOf(variables));
  if (checkUrl(url, address, site)) reportReading(url, address, site);
  const declared = isObject(variables) ? variables : {};
  const used = new Set<string>();
  for (const [, name = ""] of url.matchAll(/\{([^{}]*)\}/g)) {
    used.add(name);
    if (Object.hasOwn(declared, name)) continue;
    const near = closest(name, Object.keys(declared));
    site.warning({
      code: "server/undeclared-variable",
      message: `The variable ${quote(name)} of the server is not declared; its value must be given by the caller.`,
      hint: near === undefined ? "declare it in `variables` with a `default`." : `did you mean \`${near}\`?`,
      at: ["url"],
    });
  }
  for (const [name, variable] of Object.entries(declared)) {
    if (isObject(variable)) checkVariable(name, variable, hostPart(url).includes(`{${name}}`), site);
  }
}

/** What stands between `//` and the next slash. */
function hostPart(url: string): string {
  return /^[^/]*\/\/([^/]*)/.exec(url)?.[1] ?? "";
}

/** Says how an address is read that is none by itself. */
function reportReading(url: string, address: ServerAddress, site: Site): void {
  if (address.reading === "completed") {
    site.warning({
      code: "server/no-scheme",
      message: `The address ${quote(url)} lacks \`http://\` or \`https://\`; it is read as ${quote(address.url)}.`,
      hint: "write the scheme in front.",
      at: ["url"],
    });
  } else if (address.reading === "path") {
    site.warning({
      code: "server/no-host",
      message: `${quote(url)} names no host that calls could go to; only its path is kept.`,
      hint: "write an https address; callers give the client its `endpoint` until then.",
      at: ["url"],
    });
  }
  for (const [name, value] of address.fixed) {
    site.warning({
      code: "server/fixed-variable",
      message: `The variable ${quote(name)} of the server is more than one part of a host name; it is always ${quote(value)}.`,
      hint: "callers who need another address give the client its `endpoint`.",
      at: ["url"],
    });
  }
}

/** True where the address can be read further. */
function checkUrl(url: string, address: ServerAddress, site: Site): boolean {
  const bare = url.replace(/\{[^{}]*\}/g, "x");
  if (unsafe.test(bare)) {
    site.error({
      code: "server/url",
      message: `The address ${quote(url)} holds a character that may not stand in it.`,
      hint: "write scheme, host and path only: no user name, fragment, space or backslash.",
      at: ["url"],
    });
    return false;
  }
  const scheme =
    address.reading === "completed"
      ? undefined
      : /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined && !["http", "https", "ws", "wss", "x"].includes(scheme) && bare.includes("//")) {
    site.error({
      code: "server/url",
      message: `The scheme of ${quote(url)} is not http or https.`,
      hint: "write an https address.",
      at: ["url"],
    });
    return false;
  }
  if (scheme !== undefined && !bare.includes("//")) {
    site.error({
      code: "server/url",
      message: `${quote(url)} is no address of a server.`,
      hint: "write an https address, or a path.",
      at: ["url"],
    });
    return false;
  }
  if (bare.includes("?")) {
    site.warning({
      code: "server/query",
      message: `The address ${quote(url)} holds a query; it is not sent.`,
      hint: "describe query parameters at the operations.",
      at: ["url"],
    });
  }
  return true;
}

function checkVariable(name: string, variable: JsonObject, inHost: boolean, site: Site): void {
  const allowed = Array.isArray(variable["enum"]) ? (variable["enum"] as readonly Json[]) : undefined;
  const fallback = variable["default"];
  if (fallback === undefined) {
    site.warning({
      code: "server/no-default",
      message:
        allowed === undefined || allowed.length === 0
          ? `The server variable ${quote(name)} has no default; its value must be given by the caller.`
          : `The server variable ${quote(name)} has no default; the first of its values is taken.`,
      hint: "add a `default`.",
      at: ["variables", name],
      part: "key",
    });
  } else if (allowed !== undefined && allowed.length > 0 && !allowed.includes(fallback)) {
    site.warning({
      code: "server/default",
      message: `The default ${quote(fallback)} of the server variable ${quote(name)} is not one of its values.`,
      hint: "add it to `enum`, or choose one of them.",
      at: ["variables", name, "default"],
    });
  }
  const vendor = site.root["x-acs-style"] !== undefined;
  const values: (readonly [Json, readonly (string | number)[]])[] = [
    ...(fallback === undefined ? [] : [[fallback, ["variables", name, "default"]] as const]),
    ...(allowed ?? []).map((value, index) => [value, ["variables", name, "enum", index]] as const),
  ];
  for (const [value, at] of values) {
    if (typeof value !== "string") continue;
    if (inHost && vendor && !label.test(value)) {
      site.error({
        code: "server/label",
        message: `${quote(value)} cannot be part of a host name.`,
        hint: "use lower-case letters, digits and hyphens.",
        at,
      });
    } else if (unsafe.test(value) || (inHost && /[?]/.test(value))) {
      site.error({
        code: "server/url",
        message: `The value ${quote(value)} holds a character that may not stand in an address.`,
        hint: "no user name, fragment, space or backslash.",
        at,
      });
    }
  }
}
