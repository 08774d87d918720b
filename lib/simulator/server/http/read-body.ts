import type { IncomingMessage } from "node:http";
import { HttpRefusal } from "./http-refusal";

const maxBytes = 4 * 1024 * 1024;

/** The whole body as UTF-8 text; throws HttpRefusal 413 above 4 MB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes) throw new HttpRefusal(413, "The body is too large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
