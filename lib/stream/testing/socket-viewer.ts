import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A browser on a bare socket: it can stop reading, which no fetch can. */
export interface SocketViewer {
  readonly socket: Socket;
  /** All that came, headers and chunk sizes included. */
  text(): string;
  /** Waits until `text()` holds `part`, at most ten seconds. */
  until(part: string): Promise<void>;
}

export async function watchOverSocket(
  port: number,
  path = "/api/stream",
  headers = "",
): Promise<SocketViewer> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    text += chunk.toString();
  });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
  await once(socket, "data");
  return {
    socket,
    text: () => text,
    async until(part) {
      const signal = AbortSignal.timeout(10_000);
      while (!text.includes(part)) await once(socket, "data", { signal });
    },
  };
}
