import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ApiError, type ErrorKind } from "../../runtime/errors.ts";
import { isRetryable } from "../../runtime/retry.ts";
import { clientErrors } from "./client-errors.ts";

const runtime = join(import.meta.dirname, "../../runtime");
const written = readdirSync(runtime, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !/test/.test(path))
  .map((path) => readFileSync(join(runtime, path), "utf8"))
  .join("\n");
const names = clientErrors.map(({ kind, code }) => `${kind}/${code}`);

it("R32: every kind and code of the client is documented, and no other", () => {
  const literal = [...written.matchAll(/new ApiError\(\s*"([a-z]+)",\s*"([a-z-]+)"/g)].map(
    ([, kind, code]) => `${kind}/${code}`,
  );
  // Those whose kind or code is chosen as they are made.
  const chosen = ["timeout/first-byte", "timeout/idle", "timeout/total", "gateway/http-<status>"];
  expect(literal.length).toBeGreaterThan(20);
  expect([...new Set([...literal, ...chosen])].sort()).toEqual([...names].sort());
  for (const code of ["first-byte", "idle", "total", "http-$"])
    expect(written).toContain(`"${code}`.replace('"http', "`http"));
});

it("R32: all are of one class, and say whether a repeat may help", () => {
  for (const { kind, code, retried } of clientErrors) {
    const sent = ["connect", "dns", "credentials"].includes(code) ? false : undefined;
    const status = kind === "parse" && code === "parse" ? 200 : code.startsWith("http-") ? 503 : undefined;
    const error = new ApiError(kind as ErrorKind, code, "text", { sent: sent as boolean, status });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("ApiError");
    const mayRepeat = retried === "no" ? false : retried === "yes";
    expect(isRetryable(error, false), `${kind}/${code}`).toBe(mayRepeat);
    // The end of a whole call, and what a helper says, come after the loop that repeats.
    if (["total", "result-never-came", "aborted"].includes(code)) continue;
    expect(isRetryable(error, true), `${kind}/${code} of a safe call`).toBe(retried !== "no");
  }
});
