import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveSession } from "./live-session.ts";
import { buildAgent, buildFloor } from "./testing/build-floor.ts";
import { createFakeServer, type FakeServer } from "./testing/fake-server.ts";

const noon = Date.parse("2026-11-21T12:00:00.000Z");
const dayMs = 86_400_000;
let server: FakeServer;
let session: LiveSession;
let monotonicMs: number;

beforeEach(() => {
  vi.useFakeTimers();
  server = createFakeServer();
  monotonicMs = 0;
  session = new LiveSession({
    fetch: server.fetch,
    monotonicMs: () => monotonicMs,
    // The browser's wall clock is wrong by a day throughout.
    wallMs: () => noon + dayMs + monotonicMs,
    random: () => 0,
    isHidden: () => false,
  });
  session.start();
});

afterEach(() => {
  session.stop();
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 250) {
    monotonicMs += 250;
    await vi.advanceTimersByTimeAsync(250);
  }
}

const floor = buildFloor({
  agents: { "interact:Ana": buildAgent("Ana"), "interact:Bia": buildAgent("Bia") },
});
const sendSnapshot = () => server.send("snapshot", floor, "e1:1");
const sendPatch = (revision: number, patch: object) => {
  const serverTime = new Date(noon + monotonicMs).toISOString();
  server.send("patch", { revision, serverTime, patch }, `e1:${revision}`);
};
const shown = () => session.store.getState();

describe("the live session of a tab", () => {
  it("shows the snapshot, then the patches", async () => {
    await pass(250);
    sendSnapshot();
    await pass(250);
    sendPatch(2, { agents: { "interact:Ana": { presence: "paused" } } });
    await pass(500);
    expect(shown().floor?.agents["interact:Ana"]?.presence).toBe("paused");
  });

  it("paints at most four times a second, however fast patches come", async () => {
    await pass(250);
    sendSnapshot();
    await pass(1_000);
    const paints = vi.fn();
    session.store.subscribe((after, before) => after.floor !== before.floor && paints());
    for (let revision = 2; revision < 42; revision += 1) {
      sendPatch(revision, { agents: { "interact:Ana": { extension: String(revision) } } });
      monotonicMs += 25;
      await vi.advanceTimersByTimeAsync(25);
    }
    await pass(500);
    expect(paints.mock.calls.length).toBeLessThanOrEqual(6);
    expect(shown().floor?.revision).toBe(41);
  });

  it("wakes only the watcher of the agent that changed", async () => {
    await pass(250);
    sendSnapshot();
    await pass(250);
    const ana = vi.fn();
    const bia = vi.fn();
    session.entities.subscribe("agents", "interact:Ana", ana);
    session.entities.subscribe("agents", "interact:Bia", bia);
    sendPatch(2, { agents: { "interact:Ana": { presence: "busy" } } });
    await pass(500);
    expect(ana).toHaveBeenCalledTimes(1);
    expect(bia).not.toHaveBeenCalled();
  });

  it("resumes where it stood after the connection was lost, keeping what it showed", async () => {
    await pass(250);
    sendSnapshot();
    await pass(250);
    server.close();
    await pass(250);
    expect(shown().floor?.revision).toBe(1);
    await pass(3_000);
    expect(server.requests.at(-1)).toBe("/api/stream?since=e1%3A1");
  });

  it("throws away an unreadable change, counts it and takes a snapshot", async () => {
    await pass(250);
    sendSnapshot();
    await pass(250);
    server.sendText('id: e1:2\nevent: patch\ndata: {"revision": nonsense\n\n');
    await pass(3_000);
    expect(shown().malformedFrames).toBe(1);
    expect(server.requests.at(-1)).toBe("/api/stream");
    expect(shown().floor?.revision).toBe(1);
  });

  it("asks for a snapshot when the server has a new epoch", async () => {
    await pass(250);
    sendSnapshot();
    await pass(250);
    server.send("patch", { revision: 9, serverTime: new Date(noon).toISOString(), patch: {} }, "e2:9");
    await pass(3_000);
    expect(server.requests.at(-1)).toBe("/api/stream");
  });

  it("stops when told that it is revoked, and says so", async () => {
    await pass(250);
    sendSnapshot();
    await pass(250);
    server.send("bye", { reason: "revoked", retryMs: 0 });
    await pass(120_000);
    expect(server.requests).toHaveLength(1);
    expect(session.freshness.getState().level).toBe("not-live");
  });

  it("comes again after a restart, when the server asked", async () => {
    await pass(250);
    sendSnapshot();
    server.send("bye", { reason: "shutdown", retryMs: 4_000 });
    await pass(3_500);
    expect(server.requests).toHaveLength(1);
    await pass(1_500);
    expect(server.requests).toHaveLength(2);
  });

  it("measures time by the server, though the browser's clock is wrong by a day", async () => {
    await pass(250);
    sendSnapshot();
    await pass(5_000);
    const nowMs = session.clock.nowMs() ?? 0;
    expect(Math.abs(nowMs - (noon + 5_000))).toBeLessThan(500);
    expect(session.freshness.getState().ageMs).toBeLessThan(6_000);
  });

  it("turns delayed, then not live, when frames stop coming", async () => {
    await pass(250);
    sendSnapshot();
    await pass(14_000);
    expect(session.freshness.getState().level).toBe("delayed");
    await pass(18_000);
    expect(session.freshness.getState().level).toBe("not-live");
    expect(shown().floor).toBeDefined();
  });
});
