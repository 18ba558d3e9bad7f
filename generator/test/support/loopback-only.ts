/** R94: no test reaches beyond this machine. A name look-up or connection that would is refused, and says so. */
import dns from "node:dns";
import net from "node:net";

const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\]|0\.0\.0\.0)$/.test(host);

function refuse(what: string): never {
  throw new Error(`a test reaches beyond this machine: ${what}`);
}

// Test files share a process: what is wrapped already stays as it is.
const wrapped = Symbol.for("gaiwan.test.loopback-only");
const shared = globalThis as { [wrapped]?: true };

function wrap(): void {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (this: net.Socket, ...words: never[]) {
    // `net.connect` hands over its arguments as one list.
    const [first, second] = (Array.isArray(words[0]) ? words[0] : words) as unknown[];
    const options = (typeof first === "object" && first !== null ? first : {}) as {
      host?: string;
      path?: string;
    };
    const host =
      typeof options.path === "string"
        ? "localhost"
        : (options.host ?? (typeof second === "string" ? second : "localhost"));
    if (!isLoopback(host)) refuse(host);
    return (connect as (this: net.Socket, ...all: unknown[]) => net.Socket).apply(this, words);
  } as typeof connect;

  const lookup = dns.lookup;
  dns.lookup = ((name: string, ...rest: never[]) => {
    if (!isLoopback(name)) refuse(name);
    return (lookup as (...all: unknown[]) => unknown)(name, ...rest);
  }) as typeof dns.lookup;
}

if (shared[wrapped] === undefined) {
  wrap();
  shared[wrapped] = true;
}
