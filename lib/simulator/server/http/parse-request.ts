import type { IncomingMessage } from "node:http";
import type { BodyNode } from "../wire/body-node";
import { parseJson } from "../wire/parse-json";
import { parseXml } from "../wire/parse-xml";
import { readObject } from "../wire/read-object";
import { SyntaxFault } from "../wire/syntax-fault";
import { basePath } from "./base-path";
import type { CtiRequest } from "./cti-request";
import { HttpRefusal } from "./http-refusal";
import { negotiateFormat } from "./negotiate-format";

/** Understands a request; throws HttpRefusal 404, 405 or 400. */
export function parseRequest(incoming: IncomingMessage, url: URL, body: string): CtiRequest {
  if (!url.pathname.startsWith(basePath)) throw new HttpRefusal(404, "Not Found");
  const { method } = incoming;
  if (method !== "GET" && method !== "POST") throw new HttpRefusal(405, "Only GET and POST are served");
  const text = body.replace(/^\uFEFF/, "");
  const format = negotiateFormat(url.searchParams.get("format"), incoming.headers["content-type"], text);
  const isBodyEmpty = text.trim() === "";
  const node = isBodyEmpty ? undefined : parseBody(text, format.body);
  return {
    method,
    path: url.pathname.slice(basePath.length).replace(/\/$/, ""),
    query: url.searchParams,
    format: format.answer,
    fields: readObject(node),
    isBodyEmpty,
  };
}

function parseBody(text: string, format: "json" | "xml"): BodyNode {
  try {
    return format === "json" ? parseJson(text) : parseXml(text);
  } catch (error) {
    if (error instanceof SyntaxFault) throw new HttpRefusal(400, error.message);
    throw error;
  }
}
