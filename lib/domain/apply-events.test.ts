import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEvents } from "./apply-events.ts";
import { emptyFloor } from "./empty-floor.ts";
import type { FloorContent } from "./floor.ts";
import type { FloorEvent } from "./floor-event.ts";
import { isOnlyHeard } from "./is-only-heard.ts";
import { applyPatch } from "./patch/apply-patch.ts";
import { diffFloor } from "./patch/diff-floor.ts";
import { narrow } from "./scope/narrow.ts";
import type { Scope } from "./scope/scope.ts";
import { facts } from "./testing/facts.ts";
import { floorAfter } from "./testing/floor-after.ts";
import { freeze } from "./testing/freeze.ts";
import { instant } from "./testing/instant.ts";

const name = fc.constantFrom("Ana", "Bia", "007", "__proto__", "constructor", "");
const media = fc.constantFrom("chat", "voice", "__proto__", "carrier pigeon");
const seconds = fc.integer({ min: 0, max: 600 });
const count = fc.integer({ min: 0, max: 3 });
const state = fc.constantFrom(
  "ready_free",
  "ready_service",
  "custom_pause",
  "not_logged_in",
  "x_fail_pause",
  "?",
);
const source = "interact";

const call = fc.record({
  id: fc.constantFrom("c1", "c2", "toString"),
  durationSeconds: count,
  queued: fc.boolean(),
});
const calls = fc
  .uniqueArray(call, { selector: ({ id }) => id, maxLength: 3 })
  .map((reports) => reports.map(({ id, ...rest }) => facts.chat(id, rest)));
const values = fc.dictionary(fc.constantFrom("waiting", "handling", "toString", "hold"), count);
const stats = fc.uniqueArray(fc.record({ media, values }), {
  selector: (entry) => entry.media,
  maxLength: 2,
});
const names = fc.uniqueArray(name, { maxLength: 4 });
const services = names.chain((list) =>
  fc.tuple(...list.map((service) => stats.map((told) => ({ name: service, stats: told })))),
);
const totals = fc
  .dictionary(fc.constantFrom("3", "4", "101", "constructor"), fc.integer({ min: 0, max: 600 }))
  .map((told) =>
    Object.entries(told).map(([id, totalSeconds]) => ({ id, name: `s${id}`, times: 1, totalSeconds })),
  );

/** Any fact of a source, hostile names included, in any order of time. */
const arbitraryEvent: fc.Arbitrary<FloorEvent> = fc.oneof(
  fc
    .tuple(fc.constantFrom("live", "stale", "down", "connecting"), seconds)
    .map(([link, at]) => facts.link(link, at)),
  seconds.map((at) => facts.heard(at)),
  fc
    .constantFrom("push", "derived", "none")
    .map((agentState): FloorEvent => ({ type: "source-status", source, agentState })),
  fc.tuple(names, fc.boolean()).map(([list, complete]) => facts.services(list, complete)),
  fc.tuple(names, fc.boolean()).map(([list, complete]) => facts.agents(list, complete)),
  fc
    .tuple(services, fc.option(calls, { nil: undefined }), seconds, fc.boolean())
    .map(([reports, list, at, full]) =>
      facts.serviceStats(
        reports.map((report) => (list === undefined ? report : { ...report, calls: list })),
        at,
        full,
      ),
    ),
  fc
    .tuple(name, services, fc.option(totals, { nil: undefined }), seconds, fc.boolean())
    .map(([agent, told, states, at, full]) =>
      facts.agentStats(
        [{ name: agent, services: told, ...(states === undefined ? {} : { states }) }],
        at,
        full,
      ),
    ),
  fc
    .tuple(name, state, fc.boolean(), fc.option(seconds, { nil: undefined }), seconds)
    .map(([agent, told, isTransition, since, at]) =>
      facts.state(
        agent,
        { state: told, isTransition, ...(since === undefined ? {} : { since: instant(since) }) },
        at,
      ),
    ),
  fc.tuple(name, calls, seconds).map(([agent, list, at]) => facts.agentCalls(agent, list, at)),
  fc.tuple(name, media, count).map(
    ([agent, kind, slots]): FloorEvent => ({
      type: "agent-capacity",
      source,
      agent,
      capacity: Object.fromEntries([[kind, { slots }]]),
    }),
  ),
  fc.tuple(names, seconds).map(
    ([targets, at]): FloorEvent => ({
      type: "alarms",
      source,
      alarms: targets.map((target) => ({
        name: "max_queue_length",
        scope: "service",
        target,
        value: 11,
        limit: 10,
      })),
      at: instant(at),
    }),
  ),
  fc
    .tuple(fc.constantFrom("services" as const, "agents" as const), names, seconds)
    .map(([scope, keep, at]): FloorEvent => ({ type: "stats-swept", source, scope, keep, at: instant(at) })),
);

const batches = fc.array(fc.array(arbitraryEvent, { maxLength: 4 }), { maxLength: 8 });

describe("whatever a source reports, in whatever order", () => {
  it("is applied without an error, writes into no earlier floor and leaves JSON without nulls", () => {
    fc.assert(
      fc.property(batches, (told) => {
        const floor = told.reduce<FloorContent>(
          (before, events) => freeze(applyEvents(before, freeze(events))),
          emptyFloor,
        );
        expect(JSON.parse(JSON.stringify(floor))).toEqual(floor);
        expect(JSON.stringify(floor)).not.toContain("null");
        expect(Object.hasOwn(Object.prototype, "waiting")).toBe(false);
      }),
    );
  });

  it("reaches a viewer by patches exactly as it stands", () => {
    fc.assert(
      fc.property(batches, (told) => {
        let floor = emptyFloor;
        let seen = emptyFloor;
        for (const events of told) {
          const next = applyEvents(floor, events);
          seen = applyPatch(seen, diffFloor(floor, next) ?? {});
          floor = next;
        }
        expect(seen).toEqual(floor);
      }),
    );
  });

  it("reaches a viewer of a part of the floor, too, and nothing but that part", () => {
    const some: Scope = {
      kind: "lists",
      services: ["interact:Ana"],
      agents: ["interact:007", "interact:__proto__"],
    };
    fc.assert(
      fc.property(fc.array(arbitraryEvent, { maxLength: 15 }), (events) => {
        let floor = emptyFloor;
        let seen = narrow(floor, some, undefined);
        for (const event of events) {
          const next = applyEvents(floor, [event]);
          seen = applyPatch(
            seen,
            diffFloor(narrow(floor, some, undefined), narrow(next, some, undefined)) ?? {},
          );
          floor = next;
        }
        expect(seen).toEqual(narrow(floor, some, undefined));
        expect(Object.keys({ ...seen.services, ...seen.agents }).join()).not.toContain("Bia");
      }),
    );
  });

  it("told twice is told once, unless states are guessed from totals", () => {
    fc.assert(
      fc.property(batches, arbitraryEvent, (told, event) => {
        fc.pre(!JSON.stringify(told).includes("derived"));
        const floor = applyEvents(floorAfter(...told), [event]);
        expect(applyEvents(floor, [event])).toBe(floor);
      }),
    );
  });

  it("is the same in one batch as in many", () => {
    fc.assert(
      fc.property(batches, (told) => {
        expect(applyEvents(emptyFloor, told.flat())).toEqual(floorAfter(...told));
      }),
    );
  });

  it("never makes a duration negative or an instant lie in the future", () => {
    fc.assert(
      fc.property(fc.array(arbitraryEvent, { maxLength: 20 }), (events) => {
        const floor = applyEvents(emptyFloor, events);
        for (const agent of Object.values(floor.agents)) {
          expect(Object.values(agent.states).every(({ totalSeconds }) => totalSeconds >= 0)).toBe(true);
          expect(agent.since === undefined || agent.since <= instant(600)).toBe(true);
        }
      }),
    );
  });
});

describe("signs of life", () => {
  const floor = floorAfter([
    facts.link("live", 0),
    facts.heard(0),
    facts.state("Ana", { state: "ready_free" }, 0),
  ]);

  it("alone make no revision, for however many hours", () => {
    const hours = Array.from({ length: 480 }, (_, index): FloorEvent => facts.heard(15 * index));
    expect(isOnlyHeard(floor, applyEvents(floor, hours))).toBe(true);
  });

  it("are up to date whenever something else makes one", () => {
    const next = applyEvents(applyEvents(floor, [facts.heard(90)]), [
      facts.state("Ana", { state: "ready_service" }, 91),
    ]);
    expect(isOnlyHeard(floor, next)).toBe(false);
    expect(next.sources.interact?.heardAt).toBe(instant(90));
  });

  it("do not hide a change of the link", () => {
    const stale = applyEvents(floor, [facts.heard(9), facts.link("stale", 50)]);
    expect(isOnlyHeard(floor, stale)).toBe(false);
    expect(isOnlyHeard(stale, applyEvents(stale, [facts.link("down", 60)]))).toBe(false);
  });
});
