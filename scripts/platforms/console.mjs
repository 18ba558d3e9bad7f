// For Node, Bun and Deno: the endpoint is the last argument.
import process from "node:process";
import { outcome } from "./check.mjs";

console.log(await outcome(process.argv.at(-1)));
