import type { ServerResponse } from "node:http";
import type { Cti } from "../cti";
import type { Answer } from "./answer";

/** Writes a complete answer, dated by the world's clock. */
export function sendAnswer(answer: Answer, response: ServerResponse, cti: Cti): void {
  const body = Buffer.from(answer.body);
  const instant = cti.world.now() + cti.switches.dateHeaderOffsetSeconds * 1000;
  response.writeHead(answer.status, {
    ...answer.headers,
    "content-type": answer.contentType,
    "content-length": body.length,
    date: new Date(instant).toUTCString(),
  });
  response.end(body);
}
