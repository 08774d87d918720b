import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A road to a CTI on which chosen answers get lost after the CTI has acted. */
export interface LossyProxy {
  readonly url: string;
  /** The next `times` answers to requests whose path ends so never arrive: the connection is cut instead. */
  lose(pathEnd: string, times: number): void;
  close(): Promise<void>;
}

/** Forwards everything to `target`. */
export async function openLossyProxy(target: string): Promise<LossyProxy> {
  const losses: { pathEnd: string; left: number }[] = [];
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    const onward = request(new URL(path, target), {
      method: incoming.method ?? "GET",
      headers: incoming.headers,
    });
    onward.on("response", (answer) => {
      const loss = losses.find(({ pathEnd, left }) => left > 0 && path.split("?")[0]?.endsWith(pathEnd));
      if (loss === undefined) {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        outgoing.flushHeaders();
        answer.pipe(outgoing);
        return;
      }
      loss.left -= 1;
      answer.resume();
      incoming.socket.destroy();
    });
    onward.on("error", () => incoming.socket.destroy());
    incoming.socket.once("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lose: (pathEnd, times) => losses.push({ pathEnd, left: times }),
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
