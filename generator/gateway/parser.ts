/** What the HTTP parser of this Node lets pass that it should not. */

/**
 * llhttp before version 9 (in Node 20.19.0 and 20.19.1) takes a space before the colon of a field and a bare LF behind
 * the request line: two readers may see two requests. `version`: of llhttp.
 */
export const parserIsLenient = (version: string | undefined = process.versions["llhttp"]): boolean =>
  version !== undefined && Number.parseInt(version, 10) < 9;
