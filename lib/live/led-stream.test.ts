import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FollowedStream } from "./followed-stream.ts";
import { LedStream } from "./led-stream.ts";
import { parseSharedMessage, type SharedMessage } from "./shared-message.ts";
import { createFakeServer, type FakeServer } from "./testing/fake-server.ts";

let server: FakeServer;
let said: SharedMessage[];
let leader: LedStream;
let monotonicMs: number;

beforeEach(() => {
  vi.useFakeTimers();
  server = createFakeServer();
  said = [];
  monotonicMs = 1_000_000;
  leader = new LedStream({
    ports: {
      ...{ fetch: server.fetch, random: () => 0 },
      ...{ monotonicMs: () => monotonicMs, wallMs: () => monotonicMs },
    },
    channel: channelTo((message) => said.push(message)),
    term: "one",
    url: () => "/api/stream",
    onMessage: () => {},
    onState: () => {},
    snapshot: () => ({ data: "{}", ageMs: 0 }),
  });
  leader.start();
});
afterEach(() => {
  leader.stop();
  vi.useRealTimers();
});

const channelTo = (hear: (message: SharedMessage) => void) => ({
  postMessage: (message: unknown) => {
    const read = parseSharedMessage(message);
    if (read !== undefined) hear(read);
  },
  addEventListener: () => {},
  close: () => {},
});

async function pass(seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) {
    monotonicMs += 1_000;
    server.send("hb", { serverTime: new Date(monotonicMs).toISOString(), sources: {} });
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

const frames = () => said.splice(0).filter(({ kind }) => kind === "frame").length;

describe("the tab that has the stream", () => {
  it("copies no frame for a browser that has no other tab", async () => {
    await pass(5);
    expect(frames()).toBe(0);
  });

  it("relays from the moment another tab comes until none has been heard of for minutes", async () => {
    leader.hear({ kind: "join" });
    await pass(140);
    expect(frames()).toBeGreaterThanOrEqual(140);
    await pass(20);
    frames();
    await pass(5);
    expect(frames()).toBe(0);
  });

  it("goes on relaying to a tab that only listens, for as long as it does", async () => {
    const states: string[] = [];
    const heard = vi.fn();
    const follower = new FollowedStream({
      ports: { monotonicMs: () => monotonicMs, wallMs: () => monotonicMs },
      channel: channelTo((message) => leader.hear(message)),
      onMessage: heard,
      onState: ({ status }) => states.push(status),
      onSilence: () => states.push("silence"),
    });
    follower.start();
    for (let second = 0; second < 600; second += 1) {
      await pass(1);
      for (const message of said.splice(0)) follower.hear(message);
    }
    follower.stop();
    expect(heard.mock.calls.length).toBeGreaterThan(590);
    expect(states).not.toContain("silence");
  });

  it("numbers what nobody was told, so that a tab that slept asks for all of it", async () => {
    leader.hear({ kind: "join" });
    await pass(3);
    const before = said.findLast((message) => message.kind === "frame");
    await pass(200);
    said.length = 0;
    leader.hear({ kind: "ping" });
    const state = said.find((message) => message.kind === "state");
    expect(state?.kind === "state" && state.sequence).toBeGreaterThan(
      before?.kind === "frame" ? before.sequence + 150 : Number.NaN,
    );
  });
});
