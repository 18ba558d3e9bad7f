// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { Codec } from "./runtime/types.js";

export const BookCodec: Codec = { id: "long", sequel: () => BookCodec };
