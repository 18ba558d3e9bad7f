/** Runs the package where it is meant to run: other runtimes, a browser page, a web worker. Loopback only. */
import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, request as httpRequest, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, createConnection } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";

const sources = join(import.meta.dirname, "../../../scripts/platforms");

/** What `check.mjs` did on a platform. */
export interface Outcome {
  readonly steps?: readonly string[];
  readonly error?: string;
}

/** Puts the programs beside the installed package, and bundles those that no platform loads from files. */
export async function preparePrograms(folder: string): Promise<void> {
  for (const name of readdirSync(sources)) copyFileSync(join(sources, name), join(folder, name));
  const common = {
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    logLevel: "error",
  } as const;
  for (const name of ["page", "worker", "edge"]) {
    await build({
      ...common,
      absWorkingDir: folder,
      entryPoints: [join(folder, `${name}.mjs`)],
      outfile: join(folder, `${name}.js`),
    });
  }
}

/** Runs `console.mjs` by a runtime. */
export async function runConsole(
  folder: string,
  command: readonly string[],
  urls: readonly string[],
): Promise<Outcome> {
  const [program = "", ...words] = command;
  const child = spawn(program, [...words, "console.mjs", ...urls], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { text } = await finished(child, 60_000);
  return outcomeOf(text);
}

/** Runs `edge.js` in workerd. */
export async function runWorkerd(folder: string, workerd: string, urls: readonly string[]): Promise<Outcome> {
  const port = await freePort();
  const child = spawn(workerd, ["serve", "edge.capnp", `--socket-addr=http=127.0.0.1:${port}`], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = finished(child, 60_000);
  try {
    await listening(port, 10_000);
    const answer = await fetch(`http://127.0.0.1:${port}/?${urls.map(encodeURIComponent).join("&")}`, {
      signal: AbortSignal.timeout(30_000),
    });
    return outcomeOf(await answer.text());
  } catch (error) {
    child.kill("SIGKILL");
    return { error: `${error}: ${(await ended).text}` };
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

/** Opens the page in headless Chromium; the outcomes of page and worker. */
export async function runBrowser(
  folder: string,
  chromium: string,
  urls: readonly [dbs: string, bodies: string],
): Promise<{ page: Outcome; worker: Outcome }> {
  const origin = await pageServer(folder, urls);
  const profile = mkdtempSync(join(folder, "profile-"));
  const child = spawn(
    chromium,
    [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ...["--disable-dev-shm-usage", `--user-data-dir=${profile}`, "--remote-debugging-port=0"],
      `${origin.url}/`,
    ],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  const ended = finished(child, 90_000);
  try {
    const early = ended.then(({ text }) => {
      throw new Error(`Chromium ended: ${text.slice(-1000)}`);
    });
    early.catch(() => {});
    const [page, worker] = await Promise.race([
      Promise.all([origin.outcome("page"), origin.outcome("worker")]),
      early,
    ]);
    return { page, worker };
  } finally {
    killGroup(child);
    await ended;
    await origin.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** CHROMIUM, else Debian's; undefined where there is none. */
export function findChromium(): string | undefined {
  return [process.env["CHROMIUM"], "/usr/bin/chromium"].find((path) => path && existsSync(path));
}

interface PageServer {
  readonly url: string;
  outcome(name: string): Promise<Outcome>;
  close(): Promise<void>;
}

/**
 * Serves the page and, below any other path, what the gateways answer: one origin, for they let no other in. The host
 * field stays, so the signature does.
 */
async function pageServer(folder: string, urls: readonly [dbs: string, bodies: string]): Promise<PageServer> {
  const waiting = new Map<string, (outcome: Outcome) => void>();
  const told = new Map<string, Promise<Outcome>>();
  for (const name of ["page", "worker"]) {
    told.set(name, new Promise((resolve) => waiting.set(name, resolve)));
  }
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    const [, name] = /^\/outcome\/(\w+)$/.exec(path) ?? [];
    if (name !== undefined) {
      readText(request).then((text) => {
        waiting.get(name)?.(outcomeOf(text));
        response.end();
      });
    } else if (path === "/" && request.method === "GET") {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(
        '<!doctype html><title>check</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
      );
    } else if (path === "/page.js" || path === "/worker.js") {
      response.setHeader("content-type", "text/javascript; charset=utf-8");
      import("node:fs").then(({ createReadStream }) => createReadStream(join(folder, path)).pipe(response));
    } else {
      const { hostname, port } = new URL(urls[path.startsWith("/bodies/") ? 1 : 0]);
      const forward = httpRequest(
        { hostname, port, path, method: request.method, headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      forward.on("error", () => response.destroy());
      request.pipe(forward);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    outcome: (name) => told.get(name) as Promise<Outcome>,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}

function outcomeOf(text: string): Outcome {
  try {
    return JSON.parse(text) as Outcome;
  } catch {
    return { error: text.trim().slice(-1000) || "it said nothing" };
  }
}

/** What a process wrote, once it has ended; it is killed after `limit` milliseconds. */
function finished(child: ChildProcess, limit: number): Promise<{ text: string }> {
  return new Promise((resolve) => {
    let text = "";
    const timer = setTimeout(() => child.kill("SIGKILL"), limit);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        text += String(chunk);
      });
    }
    const done = () => {
      clearTimeout(timer);
      resolve({ text });
    };
    child.on("close", done);
    child.on("error", (error) => {
      text += `${error}`;
      done();
    });
  });
}

/** The browser and the processes it started. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(port: number, limit: number): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, "127.0.0.1");
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    }).then((result) => result);
    if (open) return;
    if (Date.now() > end) throw new Error("nothing listens");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
