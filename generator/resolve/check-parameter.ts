/** Rules of one parameter or header. */
import type { Json, JsonObject } from "../ir/model.ts";
import { isObject } from "./json.ts";
import { token } from "./operations-of.ts";
import type { Site } from "./site.ts";
import { quote } from "./site.ts";
import { checkValue } from "./value-types.ts";

const stylesOf: { readonly [position: string]: readonly string[] } = {
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  path: ["simple", "label", "matrix"],
  cookie: ["form"],
};

/** Fields the protocol itself settles: OpenAPI says that parameters of these names are ignored. */
const settledHeaders = new Set(["accept", "content-type", "authorization"]);

/** A style of OpenAPI 3.2, for cookies alone. */
function checkCookieStyle(position: string, site: Site): void {
  const fits = site.dialect === "3.2" && position === "cookie";
  site.report(fits ? "warning" : "error", {
    code: fits ? "parameter/cookie-style" : "parameter/style",
    message: fits
      ? "The style `cookie` is read as `form`: what a cookie may not hold is percent-encoded."
      : `\`cookie\` is not a style of a ${position} parameter.`,
    hint: "use `form`.",
    at: ["style"],
  });
}

export function checkParameter(node: "parameter" | "header", value: JsonObject, site: Site): void {
  const position = node === "header" ? "header" : value["in"];
  const { name, style, schema, content } = value;
  if (node === "parameter" && typeof name === "string") {
    if ((position === "header" || position === "cookie") && !token.test(name)) {
      site.error({
        code: "parameter/header-name",
        message: `${quote(name)} cannot be the name of a ${position}.`,
        hint: "use letters, digits and hyphens.",
        at: ["name"],
      });
    } else if (position === "header" && settledHeaders.has(name.toLowerCase())) {
      site.warning({
        code: "parameter/settled-header",
        message: `OpenAPI ignores a header parameter named ${quote(name)}.`,
        hint: "describe it by the media types or the security scheme.",
        at: ["name"],
      });
    } else if (name === "") {
      site.error({
        code: "document/missing-key",
        message: "The parameter's `name` is empty.",
        hint: "name it.",
        at: ["name"],
      });
    }
  }
  if (typeof position === "string" && typeof style === "string") {
    const fitting = stylesOf[position];
    if (style === "cookie") checkCookieStyle(position, site);
    else if (
      fitting !== undefined &&
      !fitting.includes(style) &&
      stylesOf["query"]?.concat("simple", "label", "matrix").includes(style)
    ) {
      site.warning({
        code: "parameter/style-position",
        message: `${quote(style)} is no style of a ${position} parameter; \`${fitting[0]}\` is used.`,
        hint: `use ${fitting.join(", ")}.`,
        at: ["style"],
      });
    }
  }
  if (position === "path" && value["required"] !== true) {
    site.warning({
      code: "parameter/optional-path",
      message: "A path parameter is always required; it is read so.",
      hint: "write `required: true`.",
      ...(value["required"] === undefined ? {} : { at: ["required"] }),
    });
  }
  if (schema !== undefined && content !== undefined) {
    site.error({
      code: "parameter/schema-and-content",
      message: "A parameter has either `schema` or `content`, not both.",
      hint: "remove one of them.",
      at: ["content"],
      part: "key",
    });
  } else if (schema === undefined && content === undefined) {
    site.warning({
      code: "parameter/no-schema",
      message: "The type of this parameter is not given; any value is let through.",
      hint: "add a `schema`.",
    });
  } else if (isObject(content) && Object.keys(content).length !== 1) {
    site.warning({
      code: "parameter/content",
      message: "`content` of a parameter holds exactly one media type; the first is read.",
      hint: "keep one.",
      at: ["content"],
      part: "key",
    });
  }
  if (isObject(schema) && value["example"] !== undefined) {
    checkValue(value["example"] as Json, schema, "example", site, ["example"]);
  }
}
