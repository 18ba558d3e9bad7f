// What travels in bodies, by a client of a document that is no Alibaba Cloud API.
import { ApiError, createClient, find, list, store, upload, watch } from "@gaiwan/bodies";

const piece = Uint8Array.of(0, 13, 10, 255);
async function* pieces() {
  for (let count = 0; count < 3; count++) yield piece;
}
const received = (answer, size) => answer.size === BigInt(size) && answer.last === 255;
async function idsOf(values) {
  const ids = [];
  for await (const { id } of values) ids.push(id);
  return ids.join();
}

const calls = {
  "a file": async (client) =>
    received(await upload(client, { body: { file: new Blob([piece, piece]), note: { id: 2n ** 60n } } }), 8),
  "a Blob": async (client) => received(await store(client, { body: new Blob([piece]) }), 4),
  "a stream": async (client) => received(await store(client, { body: pieces() }), 12),
  events: async (client) => (await idsOf(await watch(client, {}))) === "1,9007199254740993",
  lines: async (client) => (await idsOf(await list(client, {}))) === "1,9007199254740993",
  "an error": async (client) => {
    const error = await find(client, { key: "a/ü", by: { name: "b c" }, "X-Trace": "t" }).catch(
      (caught) => caught,
    );
    return error instanceof ApiError && error.status === 404 && error.code === "none";
  },
};

/** Resolves with one line a step; rejects where an answer is not what was expected. */
export async function checkBodies(endpoint) {
  const client = createClient({ endpoint: `${endpoint}/bodies` });
  for (const [step, call] of Object.entries(calls)) {
    if (!(await call(client))) throw new Error(`${step}: not what was sent`);
  }
  client.close();
  return Object.keys(calls);
}
