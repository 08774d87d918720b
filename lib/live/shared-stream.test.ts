import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveSession } from "./live-session.ts";
import { buildAgent, buildFloor } from "./testing/build-floor.ts";
import { createFakeServer, type FakeServer } from "./testing/fake-server.ts";
import { FakeTabs } from "./testing/fake-tabs.ts";

const noon = Date.parse("2026-11-21T12:00:00.000Z");
let server: FakeServer;
let browser: FakeTabs;
let monotonicMs: number;
let tabs: Tab[];

interface Tab {
  readonly session: LiveSession;
  isFrozen: boolean;
}

beforeEach(begin);
afterEach(end);

function begin(): void {
  vi.useFakeTimers();
  server = createFakeServer();
  browser = new FakeTabs();
  monotonicMs = 0;
  tabs = [];
}

function end(): void {
  for (const { session } of tabs) session.stop();
  vi.useRealTimers();
}

async function open(): Promise<Tab> {
  const tab: Tab = { isFrozen: false, session: new LiveSession(ports(() => tab.isFrozen)) };
  tabs.push(tab);
  tab.session.start();
  await pass(250);
  return tab;
}

/** Each tab's monotonic clock began at another moment. */
function ports(isFrozen: () => boolean) {
  const bornMs = monotonicMs;
  return {
    fetch: server.fetch,
    monotonicMs: () => 7 + monotonicMs - bornMs,
    wallMs: () => noon + monotonicMs,
    random: () => 0,
    isHidden: () => false,
    sharing: browser.sharing(isFrozen),
  };
}

async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 250) {
    monotonicMs += 250;
    await vi.advanceTimersByTimeAsync(250);
  }
}

const at = () => new Date(noon + monotonicMs).toISOString();
const sendSnapshot = (revision = 1, extension = "0") => {
  const agents = { "interact:Ana": buildAgent("Ana", { extension }) };
  server.send("snapshot", buildFloor({ revision, agents, serverTime: at() }), `e1:${revision}`);
};
const sendPatch = (revision: number) => {
  const patch = { agents: { "interact:Ana": { extension: String(revision) } } };
  server.send("patch", { revision, serverTime: at(), patch }, `e1:${revision}`);
};
const shown = ({ session }: Tab) => session.store.getState().floor?.agents["interact:Ana"]?.extension;

describe("the tabs of one browser", () => {
  it("have one stream, and a later tab sees at once what the first one has", async () => {
    const first = await open();
    sendSnapshot();
    await pass(500);
    sendPatch(2);
    await pass(500);
    const second = await open();
    await pass(250);
    expect([first, second].map(shown)).toEqual(["2", "2"]);
    sendPatch(3);
    await pass(500);
    expect([first, second].map(shown)).toEqual(["3", "3"]);
    expect(server.requests).toEqual(["/api/stream"]);
    expect(second.session.store.getState().connection.status).toBe("open");
  });

  it("go on where the stream stood when the tab that had it is closed", async () => {
    const first = await open();
    sendSnapshot();
    const second = await open();
    const third = await open();
    // Long after the snapshot only heartbeats tell that the source is heard.
    for (let beat = 0; beat < 5; beat += 1) {
      await pass(10_000);
      const sources = { interact: { link: "live", ageMs: 100 } };
      server.send("hb", { serverTime: at(), revision: 1, build: "b1", sources });
    }
    await pass(500);
    const levelsSeen = new Set<string>();
    third.session.freshness.subscribe(({ level }) => levelsSeen.add(level));
    first.session.stop();
    await pass(250);
    await pass(2_000);
    expect([...levelsSeen].filter((level) => level !== "fresh")).toEqual([]);
    expect(server.openStreams()).toBe(1);
    expect(server.requests.at(-1)).toBe("/api/stream?since=e1%3A1");
    sendPatch(2);
    await pass(500);
    expect([second, third].map(shown)).toEqual(["2", "2"]);
    const levels = [second, third].map(({ session }) => session.freshness.getState().level);
    expect(levels).toEqual(["fresh", "fresh"]);
  });

  it("take the stream from a tab that no longer answers, within seconds, and it follows when it wakes", async () => {
    const first = await open();
    sendSnapshot();
    const second = await open();
    await pass(500);
    first.isFrozen = true;
    await pass(8_000);
    expect(server.requests).toHaveLength(2);
    expect(second.session.freshness.getState().level).toBe("fresh");
    first.isFrozen = false;
    sendPatch(2);
    await pass(5_000);
    expect([first, second].map(shown)).toEqual(["2", "2"]);
    expect(server.openStreams()).toBe(1);
  });

  it("count a frame's age from when the server's bytes came, not from when they were told on", async () => {
    await open();
    sendSnapshot();
    await pass(5_000);
    const second = await open();
    await pass(1_000);
    const { store, clock } = second.session;
    expect(clock.nowMs()).toBeCloseTo(noon + monotonicMs, -3);
    const frameAtMs = store.getState().frameAtMs ?? 0;
    expect(frameAtMs).toBeLessThan(-4_000);
  });

  it("all turn not live when the stream they share is silent", async () => {
    const first = await open();
    sendSnapshot();
    const second = await open();
    await pass(32_000);
    expect(first.session.freshness.getState().level).toBe("not-live");
    expect(second.session.freshness.getState().level).toBe("not-live");
  });

  it("are all told of a revocation, and a person may ask again in any of them", async () => {
    await open();
    sendSnapshot();
    const second = await open();
    await pass(500);
    server.send("bye", { reason: "revoked", retryMs: 0 });
    await pass(500);
    expect(second.session.store.getState().connection.status).toBe("stopped");
    expect(second.session.freshness.getState().level).toBe("not-live");
    second.session.reconnect();
    await pass(500);
    expect(server.requests).toHaveLength(2);
    expect(second.session.store.getState().connection.status).toBe("open");
  });

  it("shrug off whatever another script says on their channel", async () => {
    await open();
    sendSnapshot();
    const second = await open();
    await pass(500);
    const frame = { kind: "frame", term: "term 1", sequence: 99, event: "patch", id: "e1:9", atWallMs: 0 };
    for (const message of [
      null,
      1,
      "x",
      [],
      {},
      { kind: "frame" },
      { kind: "state", term: "t", sequence: 1, state: { status: "constructor" } },
    ])
      browser.say(message);
    for (const data of ["{", "null", '{"revision":9}']) browser.say({ ...frame, data });
    await pass(1_000);
    sendPatch(2);
    await pass(1_000);
    expect(shown(second)).toBe("2");
  });

  it("leave no timer, lock or stream behind", async () => {
    const [first, second] = [await open(), await open()];
    sendSnapshot();
    await pass(500);
    first.session.stop();
    second.session.stop();
    await pass(500);
    expect(vi.getTimerCount()).toBe(0);
    expect(server.openStreams()).toBe(0);
  });

  it("each lead for themselves where locks do not work", async () => {
    const broken = { ...browser.sharing(), locks: { request: () => Promise.reject(new Error("denied")) } };
    const session = new LiveSession({ ...ports(() => false), sharing: broken });
    tabs.push({ session, isFrozen: false });
    session.start();
    await pass(250);
    expect(server.openStreams()).toBe(1);
  });
});

const act = fc.constantFrom("patch", "close one", "freeze one", "wake all", "open", "wait");

it("whatever tab dies or freezes whenever, all that live end with the server's floor", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, fc.nat(3)), { maxLength: 14 }), async (acts) => {
      end();
      begin();
      const truth = new Truth();
      await open();
      await open();
      for (const [each, index] of acts) await perform(each, index, truth);
      if (tabs.length === 0) await open();
      for (const tab of tabs) tab.isFrozen = false;
      await pass(15_000);
      const floors = tabs.map(({ session }) => session.store.getState().floor);
      expect(floors.map((floor) => floor?.agents)).toEqual(tabs.map(() => truth.agents()));
      expect(floors.map((floor) => floor?.revision)).toEqual(tabs.map(() => truth.revision));
      expect(server.openStreams()).toBe(1);
    }),
    { numRuns: 40 },
  );
});

/** A floor of three agents of whom each revision changes one; a request is answered by where it stood. */
class Truth {
  revision = 1;
  readonly #changedAt = [1, 1, 1];

  constructor() {
    const { fetch, ...rest } = server;
    const answering = async (url: string, init: RequestInit) => {
      const response = await fetch(url, init);
      setTimeout(() => this.#answer(url));
      return response;
    };
    server = { ...rest, fetch: answering };
  }

  agents(since = 0): Record<string, object> {
    const all = this.#changedAt.map((at, index) => [`interact:${index}`, at] as const);
    const changed = all.filter(([, at]) => at > since);
    return Object.fromEntries(
      changed.map(([id, at]) => [id, buildAgent(id, { extension: String(at) })] as const),
    );
  }

  change(): void {
    const since = this.revision;
    this.revision += 1;
    this.#changedAt[this.revision % 3] = this.revision;
    this.#patch(since);
  }

  #answer(url: string): void {
    const since = /%3A(\d+)$/.exec(url)?.[1];
    const { revision } = this;
    const floor = { revision, serverTime: at(), agents: this.agents() };
    if (since !== undefined) this.#patch(Number(since));
    else server.send("snapshot", { ...buildFloor(), ...floor }, `e1:${revision}`);
  }

  #patch(since: number): void {
    const patch = { agents: this.agents(since) };
    server.send("patch", { revision: this.revision, serverTime: at(), patch }, `e1:${this.revision}`);
  }
}

/** One thing that happens to the floor or to one of the tabs. */
async function perform(each: string, index: number, truth: Truth): Promise<void> {
  const tab = tabs[index % Math.max(1, tabs.length)];
  if (each === "patch") truth.change();
  if (each === "open") await open();
  if (each === "wake all") for (const one of tabs) one.isFrozen = false;
  if (each === "freeze one" && tab !== undefined) tab.isFrozen = true;
  if (each === "close one" && tab !== undefined) {
    tab.session.stop();
    tabs = tabs.filter((one) => one !== tab);
  }
  await pass(each === "wait" ? 8_000 : 250);
}
