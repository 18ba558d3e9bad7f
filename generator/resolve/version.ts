/** Which OpenAPI a document is written in. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Json } from "../ir/model.ts";
import { isObject } from "./json.ts";
import type { Dialect } from "./model.ts";

/** The version as far as it decides how a document is read, or the diagnostic that says why it is not. */
export function checkVersion(file: string, root: Json): Dialect | Diagnostic {
  const fault = (message: string, hint: string, pointer = ""): Diagnostic => ({
    code: "document/version",
    severity: "error",
    message,
    place: { file, pointer },
    hint,
  });
  if (!isObject(root)) {
    return fault("The document is not an object.", "an OpenAPI document starts with `openapi: 3.1.0`.");
  }
  const version = root["openapi"];
  if (version === undefined) {
    if (root["swagger"] !== undefined) {
      return fault(
        "The document is Swagger 2.0.",
        "convert it to OpenAPI 3 first, with swagger2openapi for instance.",
        "/swagger",
      );
    }
    if (root["asyncapi"] !== undefined) {
      return fault("The document is AsyncAPI.", "only OpenAPI 3.0, 3.1 and 3.2 are read.", "/asyncapi");
    }
    return fault("`openapi` is missing.", "write `openapi: 3.1.0` at the top.");
  }
  if (typeof version !== "string") {
    return fault("`openapi` must be a string.", 'put it in quotes: `openapi: "3.1.0"`.', "/openapi");
  }
  const match = /^3\.([012])(?:\.\d+(?:-.+)?)?$/.exec(version.trim());
  if (match === null) {
    return fault(
      `OpenAPI \`${version}\` is not read.`,
      /^[12]\./.test(version)
        ? "convert it to OpenAPI 3 first, with swagger2openapi for instance."
        : "write the document in OpenAPI 3.0, 3.1 or 3.2.",
      "/openapi",
    );
  }
  return `3.${match[1]}` as Dialect;
}
