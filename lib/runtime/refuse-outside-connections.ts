import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { isLoopbackHost } from "./loopback-host.ts";

const key = Symbol.for("app.mirante.refuses-outside");
const marks = globalThis as { [key]?: true };

/**
 * Closes every connection that reaches any server of this process by an address other machines can use, whatever
 * it was told to listen on: a server started by hand must not be open to the network, over which passwords would go as they are.
 */
export function refuseOutsideConnections(): void {
  if (marks[key]) return;
  marks[key] = true;
  subscribe("net.server.socket", (message) => {
    const { socket } = message as { socket: Socket };
    const address = socket.localAddress?.replace(/^::ffff:/, "");
    if (address !== undefined && !isLoopbackHost(address)) socket.destroy();
  });
}
