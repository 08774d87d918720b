import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { notePeers, peerHeader } from "./note-peers.ts";

it("tells who is at the other end of a connection, whatever the request claims", async () => {
  notePeers();
  notePeers();
  const server = createServer((request, response) => response.end(String(request.headers[peerHeader])));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { [peerHeader]: "198.51.100.1" } });
  expect(await answer.text()).toBe("127.0.0.1");
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
