import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { refuseUpgrades } from "./refuse-upgrades.ts";

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

it("a request to become a WebSocket is answered as any other", async () => {
  let upgrades = 0;
  const made = createServer((_, response) => response.end("here"));
  server = made.on("upgrade", () => {
    upgrades += 1;
  });
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  const { port } = made.address() as AddressInfo;
  refuseUpgrades();
  refuseUpgrades();
  expect(await statusOf(port, {})).toBe(200);
  expect(await statusOf(port, { Connection: "Upgrade", Upgrade: "websocket" })).toBe(200);
  expect(upgrades).toBe(0);
});

function statusOf(port: number, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("upgrade", () => reject(new Error("upgraded")));
    asked.on("error", reject);
    asked.end();
  });
}
