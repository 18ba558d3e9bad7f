// The same calls on every platform: each signature, each format, and a refused signature.

import { ApiError, createClient, createGetDBListFromAgentTask, toJson } from "@gaiwan/dbs-20190306";
import { checkBodies } from "./bodies.mjs";

const key = { accessKeyId: "platform-key-id", accessKeySecret: "platform-key-secret" };
const request = { BackupGatewayId: 160813n, SourceEndpointRegion: "cn-hangzhou" };

/** Resolves with one line a step; rejects where an answer is not what the document says. */
export async function check(endpoint) {
  const steps = [];
  for (const signature of ["v3", "v1"]) {
    for (const format of ["json", "xml"]) {
      const client = createClient({ endpoint, signature, format, credentials: key });
      const answer = await createGetDBListFromAgentTask(client, request);
      client.close();
      if (typeof answer.TaskId !== "bigint" || answer.Success !== true) {
        throw new Error(`${signature} ${format}: ${toJson(answer)}`);
      }
      steps.push(`${signature} ${format}`);
    }
  }
  const client = createClient({ endpoint, credentials: { ...key, accessKeySecret: "wrong" } });
  const error = await createGetDBListFromAgentTask(client, request).catch((caught) => caught);
  client.close();
  if (!(error instanceof ApiError) || error.kind !== "service" || error.code !== "SignatureDoesNotMatch") {
    throw error instanceof Error ? error : new Error("a wrong signature was let in");
  }
  steps.push("refusal");
  return steps;
}

/** The outcome as JSON text: `{ "steps": [] }` or `{ "error": "" }`. */
export const outcome = (endpoint, bodies = endpoint) =>
  Promise.all([check(endpoint), checkBodies(bodies)]).then(
    (steps) => JSON.stringify({ steps: steps.flat() }),
    (error) => JSON.stringify({ error: `${error?.stack ?? error}` }),
  );
