// In workerd: `/?<endpoint>&<endpoint>` answers with the outcome.
import { outcome } from "./check.mjs";

export default {
  fetch: async (request) =>
    new Response(await outcome(...new URL(request.url).search.slice(1).split("&").map(decodeURIComponent))),
};
