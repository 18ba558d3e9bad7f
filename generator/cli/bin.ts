#!/usr/bin/env node
/** The `gaiwan` binary: keeps compiled code between runs where Node can, then starts. */
import { keepCompiledCode } from "../compile-cache.ts";

// First, so that all that is loaded from here on can come from it.
keepCompiledCode();
await import("./main.ts");
