import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Where the other end of a request's connection is told to routes, which cannot see it. */
export const peerHeader = "x-mirante-peer";

const key = Symbol.for("app.mirante.notes-peers");
const marks = globalThis as { [key]?: true };

/**
 * Writes into each request of this process who is at the other end of its connection, over whatever was sent under that
 * name. Call once before the server listens; further calls do nothing. X-Forwarded-For cannot serve: Next sets it only
 * where nobody did.
 */
export function notePeers(): void {
  if (marks[key]) return;
  marks[key] = true;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerHeader] = request.socket.remoteAddress ?? "";
  });
}
