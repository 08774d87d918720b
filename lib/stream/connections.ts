import type { ServerResponse } from "node:http";

/** Request header that carries the one-time key of its response. Never taken from a client. */
export const connectionHeader = "x-mirante-connection";

interface Connections {
  /** Responses of requests on their way to the route, by key. */
  readonly waiting: Map<string, ServerResponse>;
  isWatched: boolean;
  /** The server was seen to end a response that was released; see `releaseResponse`. */
  endsReleased: boolean;
}

const key = Symbol.for("app.mirante.connections");
const holder = globalThis as { [key]?: Connections };

/** Instrumentation and routes are separate bundles of one process: only `globalThis` is seen by both. */
export function connections(): Connections {
  holder[key] ??= { waiting: new Map(), isWatched: false, endsReleased: false };
  return holder[key];
}
