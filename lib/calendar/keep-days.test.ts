import { describe, expect, it } from "vitest";
import {
  applyEvents,
  type DayMemory,
  emptyFloor,
  type FloorContent,
  type FloorEvent,
} from "@/lib/domain/index.ts";
import { keepDays } from "./keep-days.ts";
import { withCalendar } from "./with-calendar.ts";

const source = "interact";
const sac = "interact:SAC";

/** One life of the process: a floor that is told things, whose day is kept in a store that outlives it. */
function live(startedAt: string, memory: DayMemory | undefined) {
  let nowMs = Date.parse(startedAt);
  let floor: FloorContent = emptyFloor;
  let tick = () => {};
  let due = () => {};
  const kept: DayMemory[] = [];
  const errors: unknown[] = [];
  let fault: Error | undefined;
  const tell = (events: readonly FloorEvent[]) => {
    floor = applyEvents(floor, events);
  };
  const at = () => new Date(nowMs).toISOString();
  tell([{ type: "link", source, link: "connecting", at: at() }]);
  const upstream = withCalendar(
    { id: source, kind: "interact", run: () => new Promise<void>(() => {}) },
    {
      timezone: "America/Sao_Paulo",
      clock: {
        wallMs: () => nowMs,
        schedule(_, run) {
          tick = run;
          return () => {};
        },
      },
      memory,
    },
  );
  void upstream.run(tell, new AbortController().signal);
  tell([{ type: "link", source, link: "live", at: at() }]);
  const keeper = keepDays({
    floor: () => floor,
    stores: {
      [source]: {
        async save(each) {
          if (fault !== undefined) throw fault;
          kept.push(each);
        },
      },
    },
    setTimer(run) {
      due = run;
      return () => {
        due = () => {};
      };
    },
    onError: (error) => errors.push(error),
  });
  return {
    kept,
    errors,
    setFault: (next: Error | undefined) => {
      fault = next;
    },
    wait: () => due(),
    stop: () => keeper.stop(),
    /** Moves the clock, and says that the source is heard and has received so many. */
    hear(instant: string, received: number) {
      nowMs = Date.parse(instant);
      tick();
      const stats = [{ media: "chat", values: { received } }];
      tell([
        { type: "heard", source, at: instant },
        { type: "service-stats", source, services: [{ name: "SAC", stats }], full: true, at: instant },
      ]);
    },
    today() {
      const values = floor.services[sac]?.metrics.chat;
      const base = floor.serviceDays?.[sac]?.chat?.base?.received ?? 0;
      return { origin: floor.sources[source]?.day?.origin, received: (values?.received ?? 0) - base };
    },
  };
}

/** A life that saw the midnight to 25 November with 100 received, and was stopped at noon with 140. */
async function untilNoon(): Promise<DayMemory | undefined> {
  const first = live("2026-11-25T02:00:00.000Z", undefined);
  first.hear("2026-11-25T02:59:58.000Z", 100);
  first.hear("2026-11-25T03:00:00.000Z", 100);
  first.hear("2026-11-25T15:00:00.000Z", 140);
  expect(first.today()).toEqual({ origin: "midnight", received: 40 });
  await first.stop();
  return first.kept.at(-1);
}

describe("a day that is kept", () => {
  it("goes on after a restart on the same day, from the same midnight", async () => {
    const next = live("2026-11-25T15:05:00.000Z", await untilNoon());
    next.hear("2026-11-25T15:05:10.000Z", 145);
    expect(next.today()).toEqual({ origin: "midnight", received: 45 });
  });

  it("sees a reset of the counters while nobody looked", async () => {
    const next = live("2026-11-25T15:05:00.000Z", await untilNoon());
    next.hear("2026-11-25T15:05:10.000Z", 2);
    expect(next.today()).toEqual({ origin: "midnight", received: 42 });
  });

  it("is void on another day: nothing of it counts, and the new day says how it began", async () => {
    const next = live("2026-11-26T12:00:00.000Z", await untilNoon());
    next.hear("2026-11-26T12:00:10.000Z", 150);
    expect(next.today(), "counted from the last word before midnight").toEqual({
      origin: "gap",
      received: 10,
    });
    const back = live("2026-11-24T12:00:00.000Z", await untilNoon());
    back.hear("2026-11-24T12:00:10.000Z", 150);
    expect(back.today(), "a day that is yet to come tells nothing").toEqual({
      origin: "reset",
      received: 150,
    });
  });

  it("is written each minute, also after a minute in which it could not be", async () => {
    const life = live("2026-11-25T12:00:00.000Z", undefined);
    life.hear("2026-11-25T12:00:10.000Z", 7);
    life.setFault(new Error("disk full"));
    life.wait();
    await Promise.resolve();
    life.setFault(undefined);
    life.wait();
    await life.stop();
    expect(life.errors).toEqual([new Error("disk full")]);
    expect(life.kept).toHaveLength(2);
    expect(life.kept[0]?.services[sac]?.chat?.last).toEqual({ received: 7 });
  });

  it("is not written before anything was heard", async () => {
    const life = live("2026-11-25T12:00:00.000Z", undefined);
    await life.stop();
    expect(life.kept).toEqual([]);
  });
});
