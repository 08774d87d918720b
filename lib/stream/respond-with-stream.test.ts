import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connections } from "./connections.ts";
import { createStreamRegistry } from "./create-stream-registry.ts";
import { respondWithStream } from "./respond-with-stream.ts";
import { readFrames } from "./testing/fake-sink.ts";
import { type HandHub, handHub } from "./testing/hand-hub.ts";
import { watchOverSocket } from "./testing/socket-viewer.ts";
import { bodyThatAlwaysEnds, type StreamServer, startStreamServer } from "./testing/stream-server.ts";
import { watchStreamRequests } from "./watch-stream-requests.ts";

function house(hub: HandHub = handHub(), total = 1_000) {
  const registry = createStreamRegistry({ hub, limits: { total }, logger: { warn: () => {} } });
  return { hub, registry };
}

const address = "http://localhost/api/stream";

async function firstFrames(response: unknown): Promise<ReturnType<typeof readFrames>> {
  if (!(response instanceof Response) || response.body === null) throw new Error("not a stream");
  const reader = response.body.getReader();
  let text = "";
  while (!text.includes("event: hb")) text += Buffer.from((await reader.read()).value ?? []).toString();
  await reader.cancel();
  return readFrames(text);
}

describe("a request for the stream", () => {
  it("is answered as an event stream that no proxy may hold back", async () => {
    const { registry } = house();
    const response = respondWithStream(new Request(address), { registry });
    expect(response).toBeInstanceOf(Response);
    if (!(response instanceof Response)) return;
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    const reader = response.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("retry: 3000\n: ok\n\n");
    await reader?.cancel();
    expect(registry.counters().open).toBe(0);
  });

  it.each([
    "a".repeat(1_000_000),
    "E1:1\r\nevent: bye",
    "E1",
    "E1:-1",
    "E1:1e3",
    ":1",
    "__proto__:1",
    "E1:99999999999999999999",
  ])("with the resume point %.20s gets a snapshot", async (since) => {
    const { registry } = house();
    const request = new Request(`${address}?since=${encodeURIComponent(since)}`);
    expect((await firstFrames(respondWithStream(request, { registry })))[0]?.event).toBe("snapshot");
  });

  it("resumes by what the browser saw last, not by the address it first used", async () => {
    const { hub, registry } = house();
    hub.publishQueue("Sales", 1);
    hub.publishQueue("Sales", 2);
    const request = new Request(`${address}?since=E1:0`, { headers: { "last-event-id": "E1:1" } });
    const [first] = await firstFrames(respondWithStream(request, { registry }));
    expect(first?.data.patch).toEqual({
      services: { "interact:Sales": { metrics: { chat: { waiting: 2 } } } },
    });
  });

  it("for a topic that does not exist is refused by the topic's name", () => {
    const { registry } = house();
    const request = new Request(`${address}?topics=alarms,weather`);
    expect(respondWithStream(request, { registry })).toMatchObject({
      code: "bad_request",
      detail: expect.stringContaining('"weather"'),
    });
    expect(registry.counters().open).toBe(0);
  });

  it("gets no topic that its viewer may not have", async () => {
    const { hub, registry } = house();
    hub.publishQueue("Sales", 1);
    const request = new Request(`${address}?topics=services,alarms`);
    const [first] = await firstFrames(respondWithStream(request, { registry, topics: ["alarms"] }));
    expect(first?.data.services).toEqual({});
  });

  it("one too many is refused", () => {
    const { registry } = house(handHub(), 0);
    expect(respondWithStream(new Request(address), { registry })).toMatchObject({ code: "rate_limited" });
  });

  it("by HEAD opens nothing", () => {
    const { registry } = house();
    const response = respondWithStream(new Request(address, { method: "HEAD" }), { registry });
    expect(response).toMatchObject({ body: null, status: 200 });
    expect(registry.counters().open).toBe(0);
  });

  it("of a browser that is gone already, or leaves before its stream is read, is forgotten", () => {
    const { registry } = house();
    const gone = new AbortController();
    respondWithStream(new Request(address, { signal: gone.signal }), { registry });
    expect(registry.counters().open).toBe(1);
    gone.abort();
    respondWithStream(new Request(address, { signal: gone.signal }), { registry });
    expect(registry.counters()).toMatchObject({ open: 0, opened: 2 });
  });
});

describe("over real sockets", () => {
  const { hub, registry } = house(handHub(), 20_000);
  let server: StreamServer;
  beforeAll(async () => {
    watchStreamRequests();
    watchStreamRequests();
    server = await startStreamServer(registry);
  });
  afterAll(() => server.close());
  const allGone = () => vi.waitUntil(() => registry.counters().open === 0, { timeout: 10_000 });

  it("a viewer gets prelude, floor and changes, and leaves nothing behind", async () => {
    const viewer = await watchOverSocket(server.port, "/api/stream", "x-mirante-connection: forged\r\n");
    await viewer.until("event: hb");
    hub.publishQueue("Sales", 7);
    await viewer.until('"waiting":7');
    expect(viewer.text()).toMatch(
      /retry: 3000\n: ok\n\n[\s\S]*event: snapshot[\s\S]*event: hb[\s\S]*event: patch/,
    );
    viewer.socket.destroy();
    await allGone();
    expect(connections().waiting.size).toBe(0);
    expect(hub.listeners.size).toBe(0);
  });

  it("a farewell ends the answer, and the connection serves the next request", async () => {
    const viewer = await watchOverSocket(server.port);
    await viewer.until("event: hb");
    await registry.closeAll({ reason: "limit" });
    await viewer.until("event: bye");
    await viewer.until("\r\n0\r\n\r\n");
    viewer.socket.write("GET /api/stream?topics=weather HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await viewer.until("HTTP/1.1 400");
    viewer.socket.destroy();
  });

  it("a server that ends what it was asked to leave open is found out once, and then streams", async () => {
    const other = await startStreamServer(registry, bodyThatAlwaysEnds);
    const first = await watchOverSocket(other.port);
    await first.until("\r\n0\r\n\r\n");
    const second = await watchOverSocket(other.port);
    await second.until("event: hb");
    hub.publishQueue("Sales", 1_234);
    await second.until('"waiting":1234');
    await registry.closeAll({ reason: "limit" });
    await second.until("\r\n0\r\n\r\n");
    connections().endsReleased = false;
    await other.close();
  });

  it("one stalled viewer does not hold up five hundred others, nor fill the memory", {
    timeout: 60_000,
  }, async () => {
    const stalled = await watchOverSocket(server.port);
    stalled.socket.pause();
    const viewers = await Promise.all(Array.from({ length: 500 }, () => watchOverSocket(server.port)));
    await Promise.all(viewers.map((viewer) => viewer.until("event: hb")));
    for (let change = 1; change <= 40; change += 1) {
      hub.publishQueue("x".repeat(20_000), change);
      await viewers[0]?.until(`"waiting":${change}}`);
    }
    await Promise.all(viewers.map((viewer) => viewer.until('"waiting":40}')));
    const before = process.memoryUsage().rss;
    const name = "y".repeat(500_000);
    for (const viewer of viewers) viewer.socket.destroy();
    for (let change = 1; change <= 200; change += 1) hub.publishQueue(name, change);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
    expect(registry.counters().slow).toBe(0);
    stalled.socket.destroy();
    await allGone();
  });

  it("a thousand connections that come and go leave nothing waiting", { timeout: 60_000 }, async () => {
    for (let round = 0; round < 10; round += 1) {
      const viewers = await Promise.all(Array.from({ length: 100 }, () => watchOverSocket(server.port)));
      const closed = viewers.map(({ socket }) => once(socket, "close"));
      for (const { socket } of viewers) socket.destroy();
      await Promise.all(closed);
    }
    await allGone();
    expect(connections().waiting.size).toBe(0);
    expect(hub.listeners.size).toBe(0);
  });
});
