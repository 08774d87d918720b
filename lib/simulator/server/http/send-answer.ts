import type { ServerResponse } from "node:http";
import type { Answer } from "./answer";

/** Writes a complete answer. */
export function sendAnswer(answer: Answer, response: ServerResponse): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    "content-type": answer.contentType,
    "content-length": body.length,
  });
  response.end(body);
}
