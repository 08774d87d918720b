import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connectionHeader, connections } from "./connections.ts";

/** Requests on their way from the socket to the route. More fall back to the Web stream. */
const mostWaiting = 10_000;

/**
 * Lets `respondWithStream` write to the very response of its request. Call once before the server listens
 * (instrumentation); further calls do nothing.
 */
export function watchStreamRequests(path = "/api/stream"): void {
  const shared = connections();
  if (shared.isWatched) return;
  shared.isWatched = true;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = asRequestStart(message);
    offer(request, response, path);
  });
}

function offer(request: IncomingMessage, response: ServerResponse, path: string): void {
  delete request.headers[connectionHeader];
  const { waiting } = connections();
  if (!isFor(path, request.url ?? "") || waiting.size >= mostWaiting) return;
  const key = randomUUID();
  request.headers[connectionHeader] = key;
  waiting.set(key, response);
  response.once("close", () => waiting.delete(key));
}

function isFor(path: string, url: string): boolean {
  return url.startsWith(path) && (url.length === path.length || url.charAt(path.length) === "?");
}

/** The channel's message is Node's own: [node: diagnostics_channel, http.server.request.start]. */
function asRequestStart(message: unknown): { request: IncomingMessage; response: ServerResponse } {
  return message as { request: IncomingMessage; response: ServerResponse };
}
