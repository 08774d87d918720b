import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEvents } from "./apply-events.ts";
import { emptyFloor } from "./empty-floor.ts";
import type { FloorContent } from "./floor.ts";
import type { FloorEvent } from "./floor-event.ts";
import { isOnlyHeard } from "./is-only-heard.ts";
import { applyPatch } from "./patch/apply-patch.ts";
import { diffFloor } from "./patch/diff-floor.ts";
import { arbitraryEvent } from "./testing/arbitrary-events.ts";
import { facts } from "./testing/facts.ts";
import { floorAfter } from "./testing/floor-after.ts";
import { freeze } from "./testing/freeze.ts";
import { instant } from "./testing/instant.ts";

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
    expect(isOnlyHeard(floor, applyEvents(floor, [facts.heard(9), facts.link("stale", 50)]))).toBe(false);
  });
});
