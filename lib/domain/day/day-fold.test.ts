import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import { emptyFloor } from "../empty-floor.ts";
import type { FloorContent } from "../floor.ts";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { instant } from "../testing/instant.ts";
import { dayMemory } from "./day-memory.ts";
import { serviceDayMetrics } from "./day-value.ts";

const id = "interact:SAC";
const midnight = 3600;

/** What may happen between two reports of one counter. */
type Step =
  | { readonly type: "grow"; readonly by: number }
  /** Reset to 0 and grown again, less than it was: more cannot be told from growth. */
  | { readonly type: "reset"; readonly ofBefore: number }
  /** Not told for a while, as when its licence is lost. */
  | { readonly type: "silence" }
  | { readonly type: "restart" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("grow" as const), by: fc.nat(50) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("reset" as const),
      ofBefore: fc.double({ min: 0, max: 0.99, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: "silence" as const }) },
  { weight: 1, arbitrary: fc.constant({ type: "restart" as const }) },
);

const began = (date: string, startedAt: number, at = startedAt): FloorEvent => ({
  type: "day-began",
  source: "interact",
  date,
  startedAt: instant(startedAt),
  at: instant(at),
});

/** A counter, the floor that is told of it, and what has truly happened since the day began. */
class Shift {
  floor: FloorContent = emptyFloor;
  counter = 0;
  ofDay = 0;
  #second = 0;
  #date = "2026-11-20";

  constructor(start: number) {
    this.#tell(facts.link("live", 0), began(this.#date, -3600, 0), facts.heard(0));
    this.counter = start;
    this.report();
  }

  midnight(): void {
    this.#second = midnight;
    this.#date = "2026-11-21";
    this.ofDay = 0;
    this.#tell(facts.heard(midnight - 2), began(this.#date, midnight));
  }

  take(step: Step): void {
    if (step.type === "grow") this.#count(this.counter + step.by, step.by);
    if (step.type === "reset") {
      const next = Math.floor(this.counter * step.ofBefore);
      this.#count(next, next);
    }
    if (step.type === "silence") this.#tell(facts.serviceStats([], this.#next(), true));
    if (step.type === "restart") this.#restart();
  }

  /** What the floor says of the day; undefined while the counter is not told. */
  value(): number | undefined {
    return serviceDayMetrics(this.floor, id).chat?.received;
  }

  report(): void {
    const stats = [{ media: "chat", values: { received: this.counter } }];
    this.#tell(facts.serviceStats([{ name: "SAC", stats }], this.#next(), true));
  }

  #count(counter: number, increment: number): void {
    this.counter = counter;
    this.ofDay += increment;
    this.report();
  }

  #restart(): void {
    this.#tell(facts.heard(this.#second));
    const memory = dayMemory(this.floor, "interact");
    if (memory === undefined) throw new Error("nothing is remembered");
    this.floor = emptyFloor;
    this.#tell(
      facts.link("connecting", this.#next()),
      { type: "day-restored", source: "interact", memory },
      began(this.#date, this.#date === "2026-11-20" ? -3600 : midnight, this.#second),
      facts.link("live", this.#second),
    );
  }

  #next(): number {
    this.#second += 5;
    return this.#second;
  }

  #tell(...events: readonly FloorEvent[]): void {
    this.floor = applyEvents(this.floor, events);
  }
}

describe("a counter's value of the day, whatever happens to the counter,", () => {
  const shifts = fc.tuple(fc.nat(1000), fc.array(step, { maxLength: 15 }), fc.array(step, { maxLength: 25 }));

  it("is the sum of what was counted since midnight, over resets, silences and restarts", () => {
    fc.assert(
      fc.property(shifts, ([start, before, after]) => {
        const shift = new Shift(start);
        for (const each of before) shift.take(each);
        shift.midnight();
        for (const each of after) {
          shift.take(each);
          const seen = shift.value();
          expect(seen === undefined || seen === shift.ofDay, `${seen} seen, ${shift.ofDay} true`).toBe(true);
        }
        shift.report();
        expect(shift.value()).toBe(shift.ofDay);
      }),
    );
  });

  it("is never negative and never falls within a day", () => {
    fc.assert(
      fc.property(shifts, ([start, before, after]) => {
        const shift = new Shift(start);
        for (const steps of [before, after]) {
          let highest = 0;
          for (const each of steps) {
            shift.take(each);
            const seen = shift.value();
            if (seen === undefined) continue;
            expect(seen).toBeGreaterThanOrEqual(highest);
            highest = seen;
          }
          shift.midnight();
        }
      }),
    );
  });

  it("is 0 at midnight itself", () => {
    fc.assert(
      fc.property(shifts, ([start, before]) => {
        const shift = new Shift(start);
        for (const each of before) shift.take(each);
        shift.midnight();
        expect(shift.value() ?? 0).toBe(0);
      }),
    );
  });
});
