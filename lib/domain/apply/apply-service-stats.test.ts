import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import { diffFloor } from "../patch/diff-floor.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

const sac = "interact:SAC_Digital";
const chats = (values: Record<string, number>) => ({
  name: "SAC_Digital",
  stats: [{ media: "chat", values }],
});

describe("statistics of services", () => {
  it("merge by service, media and metric", () => {
    const floor = floorAfter(
      [facts.serviceStats([chats({ waiting: 12, handled: 392 })], 0)],
      [facts.serviceStats([{ name: "SAC_Digital", stats: [{ media: "email", values: { waiting: 1 } }] }], 5)],
      [facts.serviceStats([chats({ waiting: 11 })], 10)],
    );
    expect(floor.services[sac]).toMatchObject({
      metrics: { chat: { waiting: 11, handled: 392 }, email: { waiting: 1 } },
      changedAt: instant(10),
    });
  });

  it("make a service appear that was in no list, with the media they are told for", () => {
    const floor = floorAfter([facts.serviceStats([chats({ waiting: 1 })], 0)]);
    expect(floor.services[sac]).toMatchObject({ source: "interact", name: "SAC_Digital", media: ["chat"] });
  });

  it("replace what was known when they are full", () => {
    const floor = floorAfter(
      [facts.serviceStats([chats({ waiting: 12, handled: 392 })], 0)],
      [facts.serviceStats([chats({ waiting: 12 })], 5, true)],
    );
    expect(floor.services[sac]?.metrics).toEqual({ chat: { waiting: 12 } });
  });

  it("take away calls that a full report does not tell, unless it is sure that there are none", () => {
    const calls = [{ id: "c1", media: "chat", queued: true, state: "queued" }];
    const busy = floorAfter([facts.serviceStats([{ ...chats({ waiting: 1, handling: 0 }), calls }], 0)]);
    const poorer = applyEvents(busy, [facts.serviceStats([chats({ waiting: 1, handling: 0 })], 5, true)]);
    expect(poorer.services[sac]).not.toHaveProperty("calls");
    const idle = applyEvents(busy, [facts.serviceStats([chats({ waiting: 0, handling: 0 })], 5, true)]);
    expect(idle.services[sac]?.calls).toEqual({});
    expect(applyEvents(busy, [facts.serviceStats([chats({ waiting: 1 })], 5)])).toBe(busy);
  });

  it("change nothing when they repeat what is known, full or not", () => {
    const floor = floorAfter([facts.serviceStats([chats({ waiting: 12, handled: 392 })], 0)]);
    expect(applyEvents(floor, [facts.serviceStats([chats({ waiting: 12 })], 5)])).toBe(floor);
    expect(applyEvents(floor, [facts.serviceStats([chats({ waiting: 12, handled: 392 })], 5, true)])).toBe(
      floor,
    );
  });

  it("may run backwards: a reset upstream is taken as it comes", () => {
    const floor = floorAfter(
      [facts.serviceStats([chats({ handled: 392 })], 0)],
      [facts.serviceStats([chats({ handled: 0 })], 5)],
    );
    expect(floor.services[sac]?.metrics.chat).toEqual({ handled: 0 });
  });

  it("leave every other service the very same object", () => {
    const other = { name: "Vendas", stats: [{ media: "voice", values: { waiting: 3 } }] };
    const floor = floorAfter([facts.serviceStats([chats({ waiting: 1 }), other], 0)]);
    const next = applyEvents(floor, [facts.serviceStats([chats({ waiting: 2 }), other], 5)]);
    expect(next.services["interact:Vendas"]).toBe(floor.services["interact:Vendas"]);
    expect(next.agents).toBe(floor.agents);
  });
});

describe("calls of a service", () => {
  const queued = facts.chat("c1", { queued: true, state: "queued", durationSeconds: 30, priority: 1 });

  it("begin when their duration says, and stay put while it merely grows", () => {
    const floor = floorAfter([facts.serviceStats([{ ...chats({ waiting: 1 }), calls: [queued] }], 100)]);
    expect(floor.services[sac]?.calls?.c1?.startedAt).toBe(instant(70));
    const later = { ...chats({ waiting: 1 }), calls: [{ ...queued, durationSeconds: 36 }] };
    expect(applyEvents(floor, [facts.serviceStats([later], 105)])).toBe(floor);
  });

  it("are replaced whole: who is not in the list is gone", () => {
    const floor = floorAfter(
      [facts.serviceStats([{ ...chats({}), calls: [queued, facts.chat("c2")] }], 0)],
      [facts.serviceStats([{ ...chats({}), calls: [facts.chat("c2")] }], 5)],
    );
    expect(Object.keys(floor.services[sac]?.calls ?? {})).toEqual(["c2"]);
  });

  it("stay while a message does not tell them", () => {
    const floor = floorAfter(
      [facts.serviceStats([{ ...chats({ waiting: 1, handling: 0 }), calls: [queued] }], 0)],
      [facts.serviceStats([chats({ received: 9 })], 5)],
    );
    expect(Object.keys(floor.services[sac]?.calls ?? {})).toEqual(["c1"]);
  });

  it("are over when nothing waits and nothing is handled, though nobody sent an empty list", () => {
    const floor = floorAfter(
      [facts.serviceStats([{ ...chats({ waiting: 1, handling: 0 }), calls: [queued] }], 0)],
      [facts.serviceStats([chats({ waiting: 0 })], 5)],
    );
    expect(floor.services[sac]?.calls).toEqual({});
  });

  it("name agents and services by their ids", () => {
    const call = facts.chat("c3", { agent: "Maria", service: "SAC_Digital" });
    const floor = floorAfter([facts.serviceStats([{ ...chats({}), calls: [call] }], 0)]);
    expect(floor.services[sac]?.calls?.c3).toMatchObject({ agent: "interact:Maria", service: sac });
  });

  it("may have any id at all", () => {
    const report = { ...chats({}), calls: [facts.chat("__proto__"), facts.chat("constructor")] };
    const floor = floorAfter([facts.serviceStats([report], 0)]);
    expect(Object.keys(floor.services[sac]?.calls ?? {})).toEqual(["__proto__", "constructor"]);
    expect(Object.hasOwn(Object.prototype, "media")).toBe(false);
    expect(applyEvents(floor, [facts.serviceStats([report], 5)])).toBe(floor);
  });
});

describe("a full resend", () => {
  it("makes unavailable, not zero, what it did not name", () => {
    const floor = floorAfter([
      facts.serviceStats([{ ...chats({ waiting: 2 }), calls: [facts.chat("c1")] }], 0),
    ]);
    const swept = applyEvents(floor, [
      { type: "stats-swept", source: "interact", scope: "services", keep: [], at: instant(9) },
    ]);
    expect(diffFloor(floor, swept)).toEqual({
      services: { [sac]: { metrics: { chat: null }, calls: null, changedAt: instant(9) } },
    });
    const again = {
      type: "stats-swept",
      source: "interact",
      scope: "services",
      keep: [],
      at: instant(12),
    } as const;
    expect(applyEvents(swept, [again])).toBe(swept);
  });
});
