import { beforeEach, describe, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { countChanges } from "./count-changes.ts";
import { EntitySubscriptions } from "./entity-subscriptions.ts";
import { FloorView } from "./floor-view.ts";
import type { Freshness } from "./freshness.ts";
import { emptyLiveState, type LiveState } from "./live-state.ts";
import { ServerClock } from "./server-clock.ts";
import { buildAgent, buildAlarm, buildFloor, buildService } from "./testing/build-floor.ts";

const noonMs = Date.parse("2026-11-21T12:00:00.000Z");
const quiet = buildFloor({
  services: { "interact:Vendas": buildService("Vendas", { metrics: { voice: { waiting: 1 } } }) },
  agents: { "interact:Ana": buildAgent("Ana"), "interact:Bia": buildAgent("Bia") },
});
let monotonicMs: number;
let session: ReturnType<typeof startSession>;
let view: FloorView;

function startSession() {
  const clock = new ServerClock(() => monotonicMs);
  const store = createStore<LiveState>(() => emptyLiveState);
  const freshness = createStore<Freshness>(() => ({ level: "fresh", link: "live" }));
  const entities = new EntitySubscriptions();
  store.subscribe((after, before) => {
    if (after.floor !== before.floor) entities.notify(before.floor, after.floor);
  });
  const receive = (parts: Partial<FloorDocument>) => {
    const floor = { ...(store.getState().floor ?? quiet), ...parts };
    clock.observe(new Date(noonMs + monotonicMs).toISOString());
    store.setState({ floor });
  };
  return { store, freshness, entities, clock, receive };
}

beforeEach(() => {
  monotonicMs = 0;
  session = startSession();
  view = new FloorView(session);
});

const busyAna = { ...quiet.agents, "interact:Ana": buildAgent("Ana", { presence: "busy" }) };

describe("the view of a paused screen", () => {
  it("shows what arrives while it runs, and the floor of the pause afterwards", () => {
    session.receive({});
    expect(view.state()).toBe(session.store.getState());
    view.pause();
    session.receive({ agents: busyAna });
    expect(view.state().floor?.agents).toBe(quiet.agents);
    view.resume();
    expect(view.state().floor?.agents).toBe(busyAna);
  });

  it("says at which instant of the server it stands", () => {
    session.receive({});
    monotonicMs = 65_000;
    view.pause();
    monotonicMs = 90_000;
    expect(view.paused()?.atMs).toBe(noonMs + 65_000);
  });

  it("stands at the last good news when it is paused while nothing is live", () => {
    session.receive({});
    monotonicMs = 60_000;
    session.freshness.setState({ level: "not-live", link: "down", sinceMs: noonMs + 20_000 });
    view.pause();
    expect(view.paused()?.atMs).toBe(noonMs + 20_000);
  });

  it("cannot be paused before there is anything to show", () => {
    view.pause();
    expect(view.paused()).toBeUndefined();
  });

  it("holds back neither alarms, nor a lost link, nor the state of the connection", () => {
    session.receive({});
    view.pause();
    const alarms = { a: buildAlarm() };
    const sources = Object.fromEntries(
      Object.entries(quiet.sources).map(([id, source]) => [id, { ...source, link: "down" as const }]),
    );
    session.receive({ alarms, sources, agents: busyAna });
    session.store.setState({ connection: { status: "waiting", cause: "network", attempt: 1, retryAtMs: 0 } });
    const { floor, connection } = view.state();
    expect(floor).toMatchObject({ alarms, sources, agents: quiet.agents });
    expect(connection.status).toBe("waiting");
  });

  it("keeps the same floor while only held values change, so that nothing is drawn anew", () => {
    session.receive({});
    view.pause();
    const before = view.state().floor;
    session.receive({ agents: busyAna, revision: 9 });
    expect(view.state().floor).toBe(before);
  });

  it("keeps its floor through a lost connection that ends with another snapshot", () => {
    session.receive({});
    view.pause();
    session.receive({ epoch: "e2", agents: {} });
    expect(view.state().floor).toMatchObject({ epoch: "e1", agents: quiet.agents });
  });

  it("wakes on resuming exactly those who watch something that changed meanwhile", () => {
    session.receive({});
    view.pause();
    const [ana, bia] = [vi.fn(), vi.fn()];
    session.receive({ agents: busyAna });
    session.entities.subscribe("agents", "interact:Ana", ana);
    session.entities.subscribe("agents", "interact:Bia", bia);
    view.resume();
    expect(ana).toHaveBeenCalledTimes(1);
    expect(bia).not.toHaveBeenCalled();
  });

  it("tells when a pause begins and ends, and not of what arrives in between", () => {
    const told = vi.fn();
    session.receive({});
    view.subscribePause(told);
    view.pause();
    session.receive({ agents: busyAna });
    view.resume();
    view.resume();
    expect(told).toHaveBeenCalledTimes(2);
  });
});

describe("the changes that wait", () => {
  it("are the services and agents that would look different, not everything a snapshot sent again", () => {
    expect(countChanges(quiet, structuredClone(quiet))).toBe(0);
    const withoutBia = { "interact:Ana": buildAgent("Ana", { presence: "busy" }) };
    expect(countChanges(quiet, { ...quiet, agents: busyAna })).toBe(1);
    expect(countChanges(quiet, { ...quiet, agents: withoutBia, services: {} })).toBe(3);
  });
});
