import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Takes a request and answers it in its own time (true), or leaves it to Next (false). */
export type Ahead = (request: IncomingMessage, response: ServerResponse) => boolean;

const key = Symbol.for("app.mirante.answers-ahead");
const marks = globalThis as { [key]?: WeakSet<Server> };

/**
 * From the first request on, shows each that comes to the server on `port` to `ahead` before Next. What Next does to a request
 * on its way to a route and back takes two milliseconds; whoever goes past it has to do himself what of it is needed.
 */
export function answerAhead(port: () => number, ahead: Ahead): void {
  if (marks[key] !== undefined) return;
  const taken = new WeakSet<Server>();
  marks[key] = taken;
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { readonly server: Server };
    // The embedded contact centre is a server of this process too.
    if (taken.has(server) || portOf(server) !== port()) return;
    taken.add(server);
    const others = server.listeners("request");
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      if (ahead(request, response)) return;
      for (const other of others) other.call(server, request, response);
    });
  });
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === "object" ? address?.port : undefined;
}
