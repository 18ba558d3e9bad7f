// In a web worker.
import { outcome } from "./check.mjs";

await fetch("/outcome/worker", { method: "POST", body: await outcome(self.location.origin) });
