import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AlarmPage,
  type Rotation,
  type RotationEvent,
  secondsLeft,
  startRotation,
  turnPages,
} from "./rotation.ts";

const seconds = [20, 10, 30];
const calm = { seconds, alarmPage: undefined };

function happened(
  events: readonly RotationEvent[],
  alarmPage?: AlarmPage,
  from = startRotation(0),
): Rotation {
  return events.reduce((state, event) => turnPages(state, event, { seconds, alarmPage }), from);
}

const tick = (nowMs: number): RotationEvent => ({ type: "tick", nowMs });

describe("the pages of a screen", () => {
  it("stay for their seconds each and begin anew after the last", () => {
    const shown = [19_999, 20_000, 29_999, 30_000, 59_999, 60_000].map(
      (_, index, times) => happened(times.slice(0, index + 1).map(tick)).index,
    );
    expect(shown).toEqual([0, 1, 1, 2, 2, 0]);
  });

  it("count down to the next", () => {
    expect(secondsLeft(happened([tick(500)]), seconds)).toBe(20);
    expect(secondsLeft(happened([tick(19_001)]), seconds)).toBe(1);
  });

  it("stand still while somebody stopped them, and have their whole time once they go on", () => {
    const stopped = happened([{ type: "toggle", nowMs: 5_000 }, tick(90_000)]);
    expect([stopped.index, secondsLeft(stopped, seconds)]).toEqual([0, undefined]);
    const goesOn = turnPages(stopped, { type: "toggle", nowMs: 90_000 }, calm);
    expect(secondsLeft(goesOn, seconds)).toBe(20);
  });

  it("are turned by hand in both directions, around the ends", () => {
    expect(happened([{ type: "step", by: -1, nowMs: 1 }]).index).toBe(2);
    expect(happened([{ type: "step", by: 1, nowMs: 1 }]).index).toBe(1);
    expect(happened([{ type: "go", to: 2, nowMs: 1 }]).index).toBe(2);
  });

  it("jump to a critical alarm and stay there while it lasts", () => {
    const alarm = { page: 2, alarm: "a 13:00" };
    const held = happened([tick(1_000), tick(500_000)], alarm);
    expect([held.index, held.isHeld]).toEqual([2, true]);
    const later = turnPages(held, tick(501_000), calm);
    expect([later.index, later.isHeld, secondsLeft(later, seconds)]).toEqual([2, false, 29]);
  });

  it("jump also while somebody stopped them", () => {
    expect(happened([{ type: "toggle", nowMs: 0 }, tick(1_000)], { page: 1, alarm: "a" }).index).toBe(1);
  });

  it("let a person turn away from an alarm, but not from the next one", () => {
    const first = { page: 2, alarm: "a" };
    const away = happened([tick(1_000), { type: "step", by: 1, nowMs: 2_000 }, tick(3_000)], first);
    expect([away.index, away.isHeld]).toEqual([0, false]);
    expect(turnPages(away, tick(4_000), { seconds, alarmPage: { page: 1, alarm: "b" } }).index).toBe(1);
  });

  it("of a single page never turn and count nothing", () => {
    const one = turnPages(startRotation(0), tick(1_000_000), { seconds: [20], alarmPage: undefined });
    expect([one.index, secondsLeft(one, [20])]).toEqual([0, undefined]);
  });

  it("are always among those that there are, whatever happens and whatever an editor took away", () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant("tick" as const), nowMs: fc.nat() }),
      fc.record({
        type: fc.constant("step" as const),
        by: fc.constantFrom(1 as const, -1 as const),
        nowMs: fc.nat(),
      }),
      fc.record({ type: fc.constant("go" as const), to: fc.integer(), nowMs: fc.nat() }),
      fc.record({ type: fc.constant("toggle" as const), nowMs: fc.nat() }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(event, fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 1, maxLength: 12 })),
        ),
        (events) => {
          let state = startRotation(0);
          for (const [each, pages] of events) {
            state = turnPages(state, each, { seconds: pages, alarmPage: undefined });
            expect(state.index).toBeGreaterThanOrEqual(0);
            expect(state.index).toBeLessThan(pages.length);
          }
        },
      ),
    );
  });
});
