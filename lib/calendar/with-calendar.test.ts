import { expect, it } from "vitest";
import type { FloorEvent } from "@/lib/domain/index.ts";
import { withCalendar } from "./with-calendar.ts";

/** A clock that moves by the timers that it is given, or is set. */
function handClock(start: string) {
  let nowMs = Date.parse(start);
  let due: { delayMs: number; run: () => void } | undefined;
  return {
    wallMs: () => nowMs,
    schedule(delayMs: number, run: () => void) {
      due = { delayMs, run };
      return () => {
        due = undefined;
      };
    },
    tick() {
      const timer = due;
      due = undefined;
      nowMs += timer?.delayMs ?? 0;
      timer?.run();
    },
    set(instant: string) {
      nowMs = Date.parse(instant);
    },
  };
}

function follow(start: string) {
  const clock = handClock(start);
  const days: string[] = [];
  const end = new AbortController();
  const upstream = withCalendar(
    { id: "interact", kind: "interact", run: () => new Promise<void>(() => {}) },
    { timezone: "America/Sao_Paulo", clock },
  );
  const note = (event: FloorEvent) => event.type === "day-began" && days.push(`${event.date} at ${event.at}`);
  void upstream.run((events) => events.forEach(note), end.signal);
  return { clock, days };
}

it("tells the day at the start, and the next at its very midnight", () => {
  const { clock, days } = follow("2026-11-25T02:59:40.500Z");
  clock.tick();
  clock.tick();
  expect(days).toEqual(["2026-11-24 at 2026-11-25T02:59:40.500Z", "2026-11-25 at 2026-11-25T03:00:00.000Z"]);
});

it("stays in the day when the clock is set back a little over midnight, and starts anew when by much", () => {
  const { clock, days } = follow("2026-11-25T03:00:01.000Z");
  clock.set("2026-11-25T02:59:00.000Z");
  clock.tick();
  expect(days).toHaveLength(1);
  clock.set("2026-11-24T12:00:00.000Z");
  clock.tick();
  expect(days).toHaveLength(2);
});
