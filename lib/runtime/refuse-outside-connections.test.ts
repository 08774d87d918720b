import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, it } from "vitest";
import { refuseOutsideConnections } from "./refuse-outside-connections.ts";

const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === "IPv4" && !address.internal)?.address;

it.runIf(outside !== undefined)("answers this machine, and nobody by an address others can use", async () => {
  refuseOutsideConnections();
  refuseOutsideConnections();
  const server = createServer((_request, response) => response.end("the floor"));
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("the floor");
  await expect(fetch(`http://${outside}:${port}/`)).rejects.toThrow();
  await new Promise((resolve) => server.close(resolve));
});
