// In a page: the gateway answers on the page's own origin, and the page tells the outcome there.
import { outcome } from "./check.mjs";

await fetch("/outcome/page", { method: "POST", body: await outcome(location.origin) });
new Worker("/worker.js", { type: "module" });
