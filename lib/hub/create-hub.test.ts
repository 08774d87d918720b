import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHub } from "./create-hub.ts";
import type { FloorRevision } from "./floor-revision.ts";
import type { HubOptions } from "./hub.ts";
import { heard, queueOf } from "./testing/facts.ts";
import { handSource } from "./testing/hand-source.ts";

const start = Date.parse("2026-11-21T12:00:00.000Z");

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

function house(options: Partial<HubOptions> = {}) {
  const source = handSource();
  const logger = { warn: vi.fn(), error: vi.fn() };
  const hub = createHub({ upstreams: [source], build: "test", logger, ...options });
  const seen: FloorRevision[] = [];
  const signal = new AbortController();
  hub.subscribe((revision) => seen.push(revision), signal.signal);
  return { source, logger, hub, seen, leave: () => signal.abort() };
}

const waiting = (revision: FloorRevision | undefined) =>
  revision?.content.services["interact:Sales"]?.metrics.chat?.waiting;

describe("the pace of the floor", () => {
  it("shows the first change after a quiet time at once", () => {
    const { source, seen } = house();
    vi.advanceTimersByTime(10_000);
    source.emit(queueOf("Sales", 3));
    vi.advanceTimersByTime(5);
    expect(seen.map(waiting)).toEqual([3]);
  });

  it("shows a storm of changes as four floors a second, the last one complete", () => {
    const { source, seen } = house();
    for (let change = 1; change <= 1_000; change += 1) {
      source.emit(queueOf("Sales", change));
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(250);
    expect(seen.length).toBe(5);
    expect(seen.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
    expect(waiting(seen.at(-1))).toBe(1_000);
    const gaps = seen.slice(1).map(({ at }, index) => Date.parse(at) - Date.parse(seen[index]?.at ?? ""));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
  });

  it("is not held by a wall clock that is set back", () => {
    const { source, seen } = house();
    source.emit(queueOf("Sales", 1));
    vi.advanceTimersByTime(5);
    vi.setSystemTime(start - 3_600_000);
    source.emit(queueOf("Sales", 2));
    vi.advanceTimersByTime(250);
    expect(seen.map(waiting)).toEqual([1, 2]);
  });

  it("publishes every batch in its own tick when no pace is asked for", () => {
    const { source, seen } = house({ minIntervalMs: 0 });
    source.emit(queueOf("Sales", 1));
    source.emit(queueOf("Sales", 2));
    expect(seen.map(waiting)).toEqual([1, 2]);
  });

  it("says nothing when a report changes nothing", () => {
    const { source, seen } = house({ minIntervalMs: 0 });
    source.emit(queueOf("Sales", 1));
    source.emit(queueOf("Sales", 1));
    expect(seen.length).toBe(1);
  });
});

describe("signs of life", () => {
  it("make no revision, but are told by heartbeats and by the document", () => {
    const { source, hub, seen } = house();
    vi.advanceTimersByTime(4_000);
    source.emit(heard());
    vi.advanceTimersByTime(1_500);
    expect(seen).toEqual([]);
    expect(hub.pulses()).toEqual({ interact: { link: "connecting", ageMs: 1_500 } });
    expect(hub.document().sources.interact?.heardAt).toBe("2026-11-21T12:00:04.000Z");
    expect(hub.current().content.sources.interact?.heardAt).toBeUndefined();
  });

  it("are stamped into the next floor that something else causes", () => {
    const { source, seen } = house();
    source.emit(heard());
    source.emit(queueOf("Sales", 1));
    vi.advanceTimersByTime(5);
    expect(seen[0]?.content.sources.interact?.heardAt).toBe("2026-11-21T12:00:00.000Z");
  });

  it("tell since when a link that fell silent is silent", () => {
    const { source, hub } = house();
    source.emit({ type: "link", source: "interact", link: "live", at: new Date().toISOString() });
    vi.advanceTimersByTime(10_000);
    source.emit(heard());
    const lastHeardAt = new Date().toISOString();
    vi.advanceTimersByTime(22_000);
    source.emit({
      type: "link",
      source: "interact",
      link: "stale",
      at: new Date().toISOString(),
      reason: "silent",
    });
    vi.advanceTimersByTime(250);
    expect(hub.current().content.sources.interact).toMatchObject({ link: "stale", linkSince: lastHeardAt });
  });

  it("have no age while a source was never heard", () => {
    const { hub } = house();
    expect(hub.pulses()).toEqual({ interact: { link: "connecting" } });
  });
});

describe("resuming", () => {
  it("finds recent floors of this epoch, and no others", () => {
    const { source, hub } = house({ minIntervalMs: 0, epoch: "E1", recentRevisions: 3 });
    for (let change = 1; change <= 5; change += 1) source.emit(queueOf("Sales", change));
    const found = [0, 1, 2, 3, 4, 5, 6].map((revision) => hub.revisionAt("E1", revision)?.revision);
    expect(found).toEqual([undefined, undefined, undefined, 3, 4, 5, undefined]);
    expect(hub.revisionAt("E0", 5)).toBeUndefined();
    expect(hub.revisionAt("E1", -1)).toBeUndefined();
    expect(hub.revisionAt("E1", 4.5)).toBeUndefined();
  });

  it("forgets floors a minute after they were succeeded, never the current one", () => {
    const { source, hub } = house({ minIntervalMs: 0, epoch: "E1" });
    source.emit(queueOf("Sales", 1));
    vi.advanceTimersByTime(600_000);
    expect(hub.revisionAt("E1", 1)?.revision).toBe(1);
    source.emit(queueOf("Sales", 2));
    expect(hub.revisionAt("E1", 1)?.revision).toBe(1);
    expect(hub.revisionAt("E1", 0)).toBeUndefined();
    vi.advanceTimersByTime(61_000);
    source.emit(queueOf("Sales", 3));
    expect(hub.revisionAt("E1", 1)).toBeUndefined();
    expect(hub.revisionAt("E1", 2)?.revision).toBe(2);
  });

  it("gives every life of the hub a later epoch", () => {
    const first = house().hub.epoch;
    vi.advanceTimersByTime(1);
    expect(house().hub.epoch > first).toBe(true);
    expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
});

describe("faults", () => {
  it("of one listener reach nobody else", () => {
    const { source, hub, seen, logger } = house({ minIntervalMs: 0 });
    hub.subscribe(() => {
      throw new Error("history is broken");
    }, new AbortController().signal);
    source.emit(queueOf("Sales", 1));
    source.emit(queueOf("Sales", 2));
    expect(seen.length).toBe(2);
    expect(hub.counters()).toMatchObject({ listenerErrors: 2, revisions: 2 });
    expect(logger.error).toHaveBeenCalledTimes(2);
  });

  it("of a batch cost that batch only", () => {
    const { source, hub, seen, logger } = house({ minIntervalMs: 0 });
    const broken = { ...queueOf("Sales", 1), services: null } as never;
    source.emit(broken);
    source.emit(queueOf("Sales", 2));
    expect(seen.map(waiting)).toEqual([2]);
    expect(hub.counters()).toMatchObject({ applyErrors: 1, events: 2 });
    expect(logger.error).toHaveBeenCalledOnce();
  });

  it("of a source mark its link down, and it is started again ever later", async () => {
    const { source, hub } = house({ random: () => 1 });
    for (const delayMs of [1_000, 2_000, 4_000]) {
      const { runs } = source;
      source.crash(new Error("the CTI said something new"));
      await vi.advanceTimersByTimeAsync(delayMs - 1);
      expect(hub.current().content.sources.interact).toMatchObject({ link: "down", linkReason: "crashed" });
      expect(source.runs).toBe(runs);
      await vi.advanceTimersByTimeAsync(1);
      expect(source.runs).toBe(runs + 1);
    }
    expect(hub.counters().upstreamFailures).toBe(3);
    await hub.stop();
  });

  it("of a source that ran well before are tried again soon", async () => {
    const { source } = house({ random: () => 1 });
    source.crash(new Error("first"));
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(120_000);
    source.crash();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(source.runs).toBe(3);
  });
});

describe("the end", () => {
  it("waits until the sources released what they hold upstream, and leaves no timer or listener", async () => {
    let hasReleased = false;
    const release = () =>
      new Promise<void>((resolve) =>
        setTimeout(() => {
          hasReleased = true;
          resolve();
        }, 2_000),
      );
    const source = handSource("interact", release);
    const { hub, seen } = house({ upstreams: [source] });
    source.emit(queueOf("Sales", 1));
    const stopped = hub.stop();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(hasReleased).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await stopped;
    expect(hasReleased).toBe(true);
    source.emit(queueOf("Sales", 2));
    vi.advanceTimersByTime(1_000);
    expect(seen.map(waiting)).toEqual([1]);
    expect(hub.listenerCount()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not wait for the restart of a source that crashed", async () => {
    const { source, hub } = house();
    source.crash(new Error("gone"));
    await vi.advanceTimersByTimeAsync(1);
    await hub.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("of one listener after another is no reason to warn", async () => {
    const { hub } = house();
    const warned = vi.fn();
    process.on("warning", warned);
    for (let come = 0; come < 20; come += 1) {
      const visit = new AbortController();
      hub.subscribe(() => undefined, visit.signal);
      visit.abort();
    }
    await new Promise(process.nextTick);
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
  });

  it("of a listener's interest is the end of its signal", () => {
    const { source, hub, seen, leave } = house({ minIntervalMs: 0 });
    leave();
    source.emit(queueOf("Sales", 1));
    expect(seen).toEqual([]);
    expect(hub.listenerCount()).toBe(0);
  });
});
