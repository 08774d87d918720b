import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

const key = Symbol.for("app.mirante.refuses-upgrades");
const marks = globalThis as { [key]?: true };

/**
 * From the first request on, one that asks to become another protocol (a WebSocket) is answered as if it had not asked.
 * Nothing here speaks one, and Next leaves such a connection open for ever, beyond every deadline of HTTP, in case
 * somebody else listens on the same server.
 */
export function refuseUpgrades(): void {
  if (marks[key]) return;
  marks[key] = true;
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { readonly server: Server };
    if (server.listenerCount("upgrade") > 0) server.removeAllListeners("upgrade");
  });
}
