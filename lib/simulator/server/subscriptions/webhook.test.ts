import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { readBody } from "../http/read-body";
import { startTestBench, stopTestBenches } from "../testing/start-test-bench";

const closers: (() => void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) close();
  await stopTestBenches();
});

function startReceiver(
  status: number,
): Promise<{ url: string; received: string[]; waitFor(count: number): Promise<void> }> {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    received.push(`${request.headers["x-interact-event"]} ${await readBody(request)}`);
    response.writeHead(status).end();
  });
  closers.push(() => server.close());
  const waitFor = async (count: number): Promise<void> => {
    for (const until = performance.now() + 2000; received.length < count && performance.now() < until; )
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${port}/events`, received, waitFor });
    });
  });
}

describe("a webhook", () => {
  it("gets each event by one POST, in order", async () => {
    const bench = await startTestBench();
    const receiver = await startReceiver(204);
    const subscription = { webhook: receiver.url, expires: 60, events: ["on_login", "on_logout"] };
    expect(await bench.command("agent/monitor/subscribe", { subscription })).toMatchObject({ status: "ok" });
    bench.world.tell({ type: "login", agent: "Maria" });
    bench.world.tell({ type: "logout", agent: "007" });
    await receiver.waitFor(2);
    expect(receiver.received).toEqual([
      expect.stringMatching(/^on_login \{"agent":"Maria"/),
      expect.stringMatching(/^on_logout \{"agent":"007"/),
    ]);
  });

  it("that fails is counted and not tried again", async () => {
    const bench = await startTestBench();
    const receiver = await startReceiver(500);
    const subscription = { webhook: receiver.url, expires: 60, events: ["on_login"] };
    await bench.command("agent/monitor/subscribe", { subscription });
    bench.world.tell({ type: "login", agent: "Maria" });
    await receiver.waitFor(1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(bench.simulator.counters().get("webhook failed")).toBe(1);
    expect(receiver.received).toHaveLength(1);
  });

  it("holds at most 1,000 events back", async () => {
    const bench = await startTestBench();
    const subscription = { webhook: "http://127.0.0.1:9/", expires: 60, events: ["on_login"] };
    await bench.command("agent/monitor/subscribe", { subscription });
    for (let count = 0; count < 1100; count += 1) bench.world.tell({ type: "login", agent: "Maria" });
    expect(bench.simulator.counters().get("webhook dropped")).toBeGreaterThan(90);
  });

  it("must be an address", async () => {
    const bench = await startTestBench();
    const subscription = { webhook: "file:///etc/passwd", expires: 60 };
    expect(await bench.command("agent/monitor/subscribe", { subscription })).toMatchObject({
      error_type: "invalid_data",
    });
  });
});
