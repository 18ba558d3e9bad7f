// In workerd: `/?<endpoint>` answers with the outcome.
import { outcome } from "./check.mjs";

export default {
  fetch: async (request) =>
    new Response(await outcome(decodeURIComponent(new URL(request.url).search.slice(1)))),
};
