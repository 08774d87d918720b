import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConnectionState } from "./connection-state.ts";
import { StreamConnection } from "./stream-connection.ts";
import { createFakeServer, type FakeServer } from "./testing/fake-server.ts";

const hourMs = 3_600_000;
let server: FakeServer;
let wallMs: number;
let monotonicMs: number;
let states: ConnectionState[];
let connection: StreamConnection;

beforeEach(() => {
  vi.useFakeTimers();
  server = createFakeServer();
  wallMs = 1_000_000;
  monotonicMs = 0;
  states = [];
  connection = new StreamConnection({
    ports: { fetch: server.fetch, monotonicMs: () => monotonicMs, wallMs: () => wallMs, random: () => 0.5 },
    url: () => "/api/stream",
    onMessage: () => {},
    onState: (state) => states.push(state),
  });
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

/** Both clocks go on as they do on a machine that is awake. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 500) {
    const step = Math.min(500, left);
    wallMs += step;
    monotonicMs += step;
    await vi.advanceTimersByTimeAsync(step);
  }
}

const last = () => states.at(-1);

describe("the stream of a tab", () => {
  it("recovers from a proxy that answers 502 and then 200", async () => {
    server.answerNext(502);
    connection.start();
    await pass(500);
    expect(last()).toMatchObject({ status: "waiting", cause: "http", httpStatus: 502 });
    await pass(2_000);
    expect(last()).toMatchObject({ status: "open" });
  });

  it.each([
    [204, "empty"],
    [401, "unauthenticated"],
    [403, "forbidden"],
    [429, "limit"],
    [503, "unavailable"],
    [500, "http"],
  ])("tells what a %i means and keeps trying", async (status, cause) => {
    server.answerNext(status);
    connection.start();
    await pass(500);
    expect(last()).toMatchObject({ status: "waiting", cause, httpStatus: status });
    await pass(60_000);
    expect(server.requests.length).toBeGreaterThan(1);
  });

  it("does not take a proxy's HTML page with status 200 for the stream", async () => {
    server.answerNext(200, { "content-type": "text/html" });
    connection.start();
    await pass(500);
    expect(last()).toMatchObject({ status: "waiting", cause: "not_stream" });
    await pass(3_000);
    expect(last()).toMatchObject({ status: "open" });
  });

  it("comes back after the stream was closed without a word", async () => {
    connection.start();
    await pass(500);
    server.close();
    await pass(500);
    expect(last()).toMatchObject({ status: "waiting", cause: "closed" });
    await pass(2_000);
    expect(last()).toMatchObject({ status: "open" });
  });

  it("reopens a stream that has said nothing for 25 s", async () => {
    connection.start();
    await pass(24_000);
    expect(server.requests).toHaveLength(1);
    await pass(3_000);
    expect(server.requests).toHaveLength(2);
    expect(states).toContainEqual(expect.objectContaining({ status: "connecting", cause: "silent" }));
  });

  it("stays open as long as heartbeats arrive", async () => {
    connection.start();
    for (let minute = 0; minute < 30; minute += 1) {
      await pass(10_000);
      server.send("hb", {});
    }
    expect(server.requests).toHaveLength(1);
  });

  it("reconnects at once when the machine slept for an hour, though its monotonic clock stood still", async () => {
    connection.start();
    await pass(2_000);
    wallMs += hourMs;
    await pass(1_000);
    expect(server.requests).toHaveLength(2);
    expect(states).toContainEqual(expect.objectContaining({ status: "connecting", cause: "sleep" }));
  });

  it("does not mistake the throttled timers of a hidden tab for sleep while frames arrive", async () => {
    connection.start();
    await pass(1_000);
    for (let frame = 0; frame < 6; frame += 1) {
      wallMs += 10_000;
      monotonicMs += 10_000;
      server.send("hb", {});
      await Promise.resolve();
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.requests).toHaveLength(1);
  });

  it("ignores a wall clock that was set back", async () => {
    connection.start();
    await pass(2_000);
    wallMs -= 24 * hourMs;
    await pass(5_000);
    expect(server.requests).toHaveLength(1);
  });

  it("has never more than one request open", async () => {
    connection.start();
    connection.start();
    await pass(500);
    connection.reopen("asked");
    connection.reopen("asked");
    await pass(500);
    expect(server.openStreams()).toBe(1);
  });

  it("tries at once when the tab wakes while waiting", async () => {
    server.answerNext(502);
    server.answerNext(502);
    connection.start();
    while (server.requests.length < 2) await pass(500);
    await pass(1_000);
    expect(last()).toMatchObject({ status: "waiting" });
    connection.check();
    await pass(500);
    expect(server.requests).toHaveLength(3);
  });

  it("waits as long as Retry-After says", async () => {
    server.answerNext(429, { "retry-after": "20" });
    connection.start();
    await pass(1_500);
    connection.check();
    await pass(17_000);
    expect(server.requests).toHaveLength(1);
    await pass(3_000);
    expect(server.requests).toHaveLength(2);
  });

  it("stops for good when revoked, until a person asks", async () => {
    connection.start();
    await pass(500);
    connection.revoke();
    await pass(120_000);
    expect(server.requests).toHaveLength(1);
    expect(last()).toEqual({ status: "stopped", cause: "revoked" });
    connection.reopen("asked");
    await pass(500);
    expect(last()).toMatchObject({ status: "open" });
  });

  it("leaves no timer and no stream behind when stopped", async () => {
    connection.start();
    await pass(500);
    connection.stop();
    await pass(1_000);
    expect(server.openStreams()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
