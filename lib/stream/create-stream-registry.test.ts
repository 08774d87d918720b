import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStreamRegistry } from "./create-stream-registry.ts";
import type { StreamLimits, ViewerRequest } from "./stream-registry.ts";
import { FakeSink } from "./testing/fake-sink.ts";
import { handHub } from "./testing/hand-hub.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-11-21T12:00:00.000Z") }));
afterEach(() => void vi.useRealTimers());

function house(limits: StreamLimits = { total: 20_000 }) {
  const hub = handHub();
  const logger = { warn: vi.fn() };
  const registry = createStreamRegistry({ hub, limits, logger, random: () => 0.5 });
  const view = (request: ViewerRequest = {}, sink = new FakeSink()) => {
    registry.open(request, sink);
    return sink;
  };
  return { hub, registry, view, logger };
}

describe("a viewer", () => {
  it("gets the whole floor first, and at once the state of the sources", () => {
    const { hub, view } = house();
    hub.publishQueue("Sales", 3);
    const [first, second] = view().frames();
    expect(first).toMatchObject({
      event: "snapshot",
      id: "E1:1",
      data: { epoch: "E1", revision: 1, build: "test" },
    });
    expect(second).toEqual({
      event: "hb",
      id: undefined,
      data: {
        serverTime: "2026-11-21T12:00:00.000Z",
        revision: 1,
        build: "test",
        sources: { interact: { link: "live", ageMs: 120 } },
      },
    });
  });

  it("that is unhurried gets all that changed once a second, and its first floor at once", () => {
    const { hub, view } = house();
    hub.publishQueue("Sales", 3);
    const [hurried, unhurried] = [view(), view({ isUnhurried: true })];
    for (const waiting of [4, 5, 6, 7]) {
      vi.advanceTimersByTime(200);
      hub.publishQueue("Sales", waiting);
    }
    expect(hurried.events().filter((event) => event === "patch")).toHaveLength(4);
    expect(unhurried.events()).toEqual(["snapshot"]);
    vi.advanceTimersByTime(200);
    expect(unhurried.events()).toEqual(["snapshot", "patch"]);
    expect(unhurried.frames().at(-1)).toMatchObject({
      id: "E1:5",
      data: { patch: { services: { "interact:Sales": { metrics: { chat: { waiting: 7 } } } } } },
    });
    vi.advanceTimersByTime(5_000);
    expect(unhurried.events(), "nothing changed since").toHaveLength(2);
  });

  it("then gets what changed, and nothing when nothing did", () => {
    const { hub, view } = house();
    hub.publishQueue("Sales", 3);
    const sink = view();
    hub.publishQueue("Sales", 4);
    hub.publish({ ...hub.current().content });
    expect(sink.events()).toEqual(["snapshot", "patch"]);
    expect(sink.frames().at(-1)).toEqual({
      event: "patch",
      id: "E1:2",
      data: {
        revision: 2,
        serverTime: "2026-11-21T12:00:00.000Z",
        patch: { services: { "interact:Sales": { metrics: { chat: { waiting: 4 } } } } },
      },
    });
  });

  it("who comes back with what it has gets one patch; with everything, an empty one", () => {
    const { hub, view, registry } = house();
    hub.publishQueue("Sales", 3);
    hub.publishQueue("Sales", 4);
    hub.publishQueue("Sales", 5);
    const patch = { services: { "interact:Sales": { metrics: { chat: { waiting: 5 } } } } };
    expect(view({ resume: { epoch: "E1", revision: 1 } }).frames()[0]?.data.patch).toEqual(patch);
    expect(view({ resume: { epoch: "E1", revision: 3 } }).frames()[0]?.data.patch).toEqual({});
    expect(registry.counters().resumed).toBe(2);
  });

  it("who comes back too late, from another life or from the future gets a snapshot", () => {
    const { hub, view } = house();
    hub.publishQueue("Sales", 3);
    hub.forget(0);
    for (const resume of [
      { epoch: "E1", revision: 0 },
      { epoch: "E0", revision: 1 },
      { epoch: "E1", revision: 99 },
    ]) {
      expect(view({ resume }).events()).toEqual(["snapshot"]);
    }
  });

  it("who comes back with other topics or rights gets a snapshot, because what it has is of another view", () => {
    const { hub, view } = house();
    hub.publishQueue("Sales", 3);
    const alarms = view({ topics: ["alarms"] });
    const [epoch = "", revision] = alarms.frames()[0]?.id?.split(":") ?? [];
    const resume = { epoch, revision: Number(revision) };
    expect(view({ topics: ["alarms"], resume }).events()).toEqual(["patch"]);
    expect(view({ resume }).events()).toEqual(["snapshot"]);
    expect(view({ topics: ["services"], resume }).events()).toEqual(["snapshot"]);
    expect(view({ topics: ["alarms"], scope: { kind: "none" }, resume }).events()).toEqual(["snapshot"]);
    expect(view({ topics: ["alarms"], resume: { epoch: "E1", revision: 1 } }).events()).toEqual(["snapshot"]);
    expect(alarms.frames()[0]?.data.epoch).toBe(epoch);
  });

  it("sees only its topics and its scope", () => {
    const { hub, view } = house();
    hub.publishQueue("Sales", 1);
    hub.publishQueue("Support", 2);
    const alarms = view({ topics: ["alarms"] });
    const scope = { kind: "lists", services: ["interact:Sales"], agents: "all" } as const;
    const sales = view({ scope });
    expect(alarms.frames()[0]?.data.services).toEqual({});
    expect(Object.keys(sales.frames()[0]?.data.services ?? {})).toEqual(["interact:Sales"]);
    hub.publishQueue("Support", 3);
    expect(alarms.events()).toEqual(["snapshot"]);
    expect(sales.events()).toEqual(["snapshot"]);
    hub.publishQueue("Sales", 9);
    expect(sales.events()).toEqual(["snapshot", "patch"]);
  });

  it("hears a heartbeat every ten seconds, in the same bytes as everybody", () => {
    const { view, registry } = house();
    const sinks = Array.from({ length: 100 }, () => view());
    const before = registry.counters().heartbeatsEncoded;
    vi.advanceTimersByTime(30_000);
    expect(registry.counters().heartbeatsEncoded - before).toBe(3);
    expect(new Set(sinks.map((sink) => sink.chunks.at(-1))).size).toBe(1);
    expect(sinks[0]?.frames().filter(({ event }) => event === "hb").length).toBe(4);
  });

  it("is let go after about an hour, in order, to connect again", () => {
    const { view, registry } = house();
    const sink = view();
    vi.advanceTimersByTime(3_599_000);
    expect(sink.ended).toBe("no");
    vi.advanceTimersByTime(1_000);
    expect(sink.ended).toBe("in order");
    expect(sink.events()).toEqual(["snapshot"]);
    expect(registry.counters().open).toBe(0);
  });
});

describe("a thousand viewers", () => {
  it("cost one diff and one encoding a change, and one snapshot a floor", () => {
    const { hub, view, registry } = house();
    hub.publishQueue("Sales", 0);
    const sinks = Array.from({ length: 1_000 }, () => view());
    for (let change = 1; change <= 10; change += 1) hub.publishQueue("Sales", change);
    expect(registry.counters()).toMatchObject({ diffs: 10, patchesEncoded: 10, snapshotsEncoded: 1 });
    expect(new Set(sinks.map((sink) => sink.chunks.at(-1))).size).toBe(1);
  });

  it("of three views cost three of each", () => {
    const { hub, view, registry } = house();
    const scopes = ["Sales", "Support"].map((name) => [`interact:${name}`]);
    for (let viewer = 0; viewer < 300; viewer += 1) {
      const services = scopes[viewer % 3];
      view(services === undefined ? {} : { scope: { kind: "lists", services: [...services], agents: [] } });
    }
    hub.publishQueue("Sales", 1);
    expect(registry.counters()).toMatchObject({ diffs: 3, snapshotsEncoded: 3, patchesEncoded: 2 });
  });
});

describe("a viewer who does not read", () => {
  it("gets one larger patch, not a queue", () => {
    const { hub, view } = house();
    const sink = view();
    sink.stall();
    for (let change = 1; change <= 100; change += 1) hub.publishQueue("Sales", change);
    sink.read();
    expect(sink.events()).toEqual(["snapshot", "patch"]);
    expect(sink.frames().at(-1)?.data).toMatchObject({ revision: 100 });
  });

  it("for five seconds gets a snapshot, because what it was sent is forgotten", () => {
    const { hub, view, registry } = house();
    const sink = view();
    sink.stall();
    hub.publishQueue("Sales", 1);
    vi.advanceTimersByTime(5_000);
    sink.read();
    expect(sink.events()).toEqual(["snapshot", "snapshot"]);
    expect(registry.counters().forgotten).toBe(1);
  });

  it("for thirty seconds is told bye, and cut off when it does not read that either", () => {
    const { view, registry, logger } = house();
    const sink = view();
    sink.stall();
    vi.advanceTimersByTime(29_000);
    expect(sink.ended).toBe("no");
    vi.advanceTimersByTime(1_000);
    expect(sink.ended).toBe("in order");
    expect(sink.frames().at(-1)).toMatchObject({ event: "bye", data: { reason: "slow", retryMs: 2_500 } });
    vi.advanceTimersByTime(3_000);
    expect(sink.ended).toBe("cut off");
    expect(registry.counters()).toMatchObject({ open: 0, slow: 1 });
    expect(logger.warn).toHaveBeenCalledOnce();
  });

  it("now and then is not slow", () => {
    const { view, registry } = house();
    const sink = view();
    for (let round = 0; round < 20; round += 1) {
      sink.stall();
      vi.advanceTimersByTime(4_000);
      sink.read();
    }
    expect(sink.ended).toBe("no");
    expect(registry.counters()).toMatchObject({ slow: 0, forgotten: 0 });
  });
});

describe("limits and ends", () => {
  it("refuse one stream too many of the house or of a session, and let in again when one leaves", () => {
    const { view, registry } = house({ total: 3, perSession: 2 });
    const first = view({ sessionKey: "sofia" });
    view({ sessionKey: "sofia" });
    expect(registry.refusal("sofia")).toMatchObject({ code: "rate_limited" });
    expect(registry.refusal("pedro")).toBeUndefined();
    view({ sessionKey: "pedro" });
    expect(registry.refusal("pedro")).toMatchObject({ code: "rate_limited" });
    first.leave();
    first.leave();
    expect(registry.refusal("sofia")).toBeUndefined();
    expect(registry.counters()).toMatchObject({ open: 2, refused: 2 });
  });

  it("revoke a session's streams and nobody else's", () => {
    const { view, registry } = house();
    const [sofia, pedro] = [view({ sessionKey: "sofia" }), view({ sessionKey: "pedro" })];
    registry.closeSession("sofia");
    expect(sofia.frames().at(-1)).toMatchObject({ event: "bye", data: { reason: "revoked" } });
    expect(pedro.ended).toBe("no");
  });

  it("bid everybody farewell at shutdown, wait three seconds for the last, and let nobody in", async () => {
    const { view, registry } = house();
    const reading = view();
    const stalled = view();
    stalled.stall();
    let isDone = false;
    const done = registry.closeAll({ reason: "shutdown" }).then(() => {
      isDone = true;
    });
    expect(reading.frames().at(-1)).toMatchObject({ event: "bye", data: { reason: "shutdown" } });
    expect(registry.refusal()).toMatchObject({ code: "unavailable" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    await done;
    expect(stalled.ended).toBe("cut off");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leave no listener and no timer after ten thousand viewers came and went", () => {
    const { hub, view, registry } = house();
    for (let round = 0; round < 100; round += 1) {
      const sinks = Array.from({ length: 100 }, () => view({ sessionKey: `session ${round}` }));
      hub.publishQueue("Sales", round);
      for (const sink of sinks) sink.leave();
      expect(hub.listeners.size).toBe(0);
    }
    expect(registry.counters()).toMatchObject({ open: 0, opened: 10_000 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

it("calls the streams of one screen, out of turn and no other", () => {
  const { registry, view } = house();
  const [hall, lobby] = [view({ sessionKey: "hall" }), view({ sessionKey: "lobby" })];
  registry.call("hall");
  expect(hall.frames().at(-1)).toMatchObject({ event: "hb", data: { isCall: true, build: "test" } });
  expect(lobby.frames().at(-1)?.data).not.toHaveProperty("isCall");
});
