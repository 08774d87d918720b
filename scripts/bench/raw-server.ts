// The baseline of every ratio: plain node:http, one Buffer, `res.write` to all. Driven by messages of its parent.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const viewers = new Set<ServerResponse>();
let sequence = 0;

const server = createServer((_request, response) => {
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
  });
  response.write(": ok\n\n");
  viewers.add(response);
  response.on("close", () => viewers.delete(response));
});

process.on("message", ({ size }: { size: number }) => {
  sequence += 1;
  const head = `id: raw:${sequence}\nevent: patch\ndata: `;
  const frame = Buffer.from(`${head}${"x".repeat(Math.max(1, size - head.length - 2))}\n\n`);
  for (const viewer of viewers) viewer.write(frame);
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ type: "listening", url: `http://127.0.0.1:${port}/` });
});
