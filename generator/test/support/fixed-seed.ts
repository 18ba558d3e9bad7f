/**
 * Property tests draw the same cases in every normal run (R70); the long suite draws new ones and prints the seed of a
 * failure. GAIWAN_SEED sets another.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["GAIWAN_SEED"] ?? 20190306) });
