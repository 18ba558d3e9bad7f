// For Node, Bun and Deno: the endpoints are the last arguments.
import process from "node:process";
import { outcome } from "./check.mjs";

console.log(await outcome(...process.argv.slice(-2)));
