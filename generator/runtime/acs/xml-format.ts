/** XML as the format of a client. */
import { parseXml } from "../xml.ts";
import type { FormatPart } from "./parts.ts";

export const xml: FormatPart = { name: "XML", accept: "application/xml", parse: parseXml };
