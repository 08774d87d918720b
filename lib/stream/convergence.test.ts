import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { applyPatch, type FloorContent, type MergePatch, narrow, type Scope } from "@/lib/domain/index.ts";
import { createHub } from "@/lib/hub/server.ts";
import { queueOf } from "@/lib/hub/testing/facts.ts";
import { handSource } from "@/lib/hub/testing/hand-source.ts";
import { createStreamRegistry } from "./create-stream-registry.ts";
import { FakeSink } from "./testing/fake-sink.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-11-21T12:00:00.000Z") }));
afterEach(() => void vi.useRealTimers());

/** A browser: keeps what it was sent, and connects again with what it has. */
class Browser {
  floor: FloorContent | undefined;
  #since: { epoch: string; revision: number } | undefined;
  #sink = new FakeSink();
  #taken = 0;
  readonly #connect: (sink: FakeSink, resume: { epoch: string; revision: number } | undefined) => void;

  constructor(connect: (sink: FakeSink, resume: { epoch: string; revision: number } | undefined) => void) {
    this.#connect = connect;
    connect(this.#sink, undefined);
  }

  stall(): void {
    this.#sink.stall();
  }

  read(): void {
    this.#sink.read();
    this.#take();
    if (this.#sink.ended !== "no") this.reconnect();
  }

  /** Goes away in the middle of everything; what was not read is lost. */
  reconnect(): void {
    this.#sink.leave();
    this.#sink = new FakeSink();
    this.#taken = 0;
    this.#connect(this.#sink, this.#since);
    this.#take();
  }

  #take(): void {
    const frames = this.#sink.frames();
    for (const { event, id, data } of frames.slice(this.#taken)) {
      const [epoch, revision] = id?.split(":") ?? [];
      if (epoch !== undefined) this.#since = { epoch, revision: Number(revision) };
      if (event === "snapshot") this.floor = contentOf(data);
      if (event === "patch" && this.floor) this.floor = applyPatch(this.floor, data.patch as MergePatch);
    }
    this.#taken = frames.length;
  }
}

function contentOf(document: Record<string, unknown>): FloorContent {
  const { epoch: _epoch, revision: _revision, serverTime: _time, build: _build, ...content } = document;
  return content as unknown as FloorContent;
}

const names = fc.constantFrom("Sales", "Support", "__proto__");
const change = fc.record({
  type: fc.constant("change"),
  name: names,
  waiting: fc.integer({ min: 0, max: 3 }),
});
const close = fc.record({ type: fc.constant("services"), kept: fc.subarray(["Sales", "Support"]) });
const pass = fc.record({
  type: fc.constant("pass"),
  ms: fc.constantFrom(1, 100, 300, 6_000, 35_000, 70_000),
});
const viewer = fc.record({
  type: fc.constantFrom("stall", "read", "reconnect"),
  who: fc.integer({ min: 0, max: 2 }),
});
const step = fc.oneof(
  { weight: 4, arbitrary: change },
  close,
  { weight: 2, arbitrary: pass },
  { weight: 3, arbitrary: viewer },
);

const scopes: readonly Scope[] = [
  { kind: "all" },
  { kind: "all" },
  { kind: "lists", services: ["interact:Sales"], agents: "all" },
];

function play(steps: readonly unknown[]) {
  const source = handSource();
  const hub = createHub({ upstreams: [source], build: "test", logger: console, recentRevisions: 4 });
  const registry = createStreamRegistry({ hub, limits: { total: 10 }, logger: { warn: () => {} } });
  const browsers = scopes.map(
    (scope) => new Browser((sink, resume) => registry.open({ scope, ...(resume ? { resume } : {}) }, sink)),
  );
  for (const now of steps as (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
    if ("ms" in now) vi.advanceTimersByTime(now.ms);
    else if ("kept" in now) source.emit(listed(now.kept));
    else if ("name" in now) source.emit(queueOf(now.name, now.waiting));
    else act(browsers[now.who], now.type);
  }
  vi.advanceTimersByTime(300);
  for (const browser of browsers) browser.read();
  vi.advanceTimersByTime(300);
  return { hub, registry, browsers };
}

function act(browser: Browser | undefined, what: "stall" | "read" | "reconnect"): void {
  browser?.[what]();
}

function listed(names: readonly string[]) {
  const services = names.map((name) => ({ name }));
  const at = new Date().toISOString();
  return { type: "services-listed", source: "interact", services, complete: true, at } as const;
}

it("whatever happens, in whatever order, every viewer ends with the floor as its scope shows it", () => {
  const property = fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
    const { hub, registry, browsers } = play(steps);
    browsers.forEach((browser, index) => {
      const shown = narrow(hub.current().content, scopes[index] ?? { kind: "none" }, undefined);
      expect(browser.floor).toEqual(JSON.parse(JSON.stringify(shown)));
    });
    expect(registry.counters().open).toBe(browsers.length);
    vi.clearAllTimers();
  });
  fc.assert(property, { numRuns: 300 });
});
