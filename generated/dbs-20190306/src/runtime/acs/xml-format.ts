// Part of the client engine. Do not edit: every run of the generator writes it again.
/** XML as the format of a client. */
import { parseXml } from "../xml.js";
import type { FormatPart } from "./parts.js";

export const xml: FormatPart = { name: "XML", accept: "application/xml", parse: parseXml };
