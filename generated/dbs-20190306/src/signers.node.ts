// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import {
  type V1Input,
  type V1Result,
  type V3Input,
  type V3Result,
  signV1With,
  signV3With,
} from "./runtime/client.js";
import { nodePlatform } from "./runtime/node.js";

/** Signs a request by signature version 1, without sending it. */
export function signV1(input: V1Input): V1Result {
  return signV1With(nodePlatform.hash, input);
}

/** Signs a request by signature version 3, without sending it. */
export function signV3(input: V3Input): V3Result {
  return signV3With(nodePlatform.hash, input);
}
