import { type DayMemory, type FloorEvent, type LocalDay, localDay } from "@/lib/domain/index.ts";
import type { Upstream } from "@/lib/sources/upstream.ts";

/** What the calendar needs to tell the time by. */
export interface CalendarClock {
  /** Epoch milliseconds on the wall. */
  wallMs(): number;
  /** Runs something once, later; the returned function cancels it. */
  schedule(delayMs: number, run: () => void): () => void;
}

export interface CalendarOptions {
  /** IANA name of the zone whose midnight begins a day. */
  readonly timezone: string;
  readonly clock: CalendarClock;
  /** What an earlier life of this process knew of the day. */
  readonly memory?: DayMemory | undefined;
}

/** A wall clock that is set is noticed within this time. */
const longestWaitMs = 30_000;
/** A clock that is set back over midnight by less stays in the day that has begun: it will be midnight again soon. */
const smallStepMs = 3_600_000;
/** From a midnight on, an instant of the next day, be it of 23 or 25 hours. */
const intoNextDayMs = 25.5 * 3_600_000;

/**
 * The same source, whose facts include the local days: what is remembered of the day first, then each day as it begins.
 * So the days are folded in their order with what is told, by whoever folds the source's facts.
 */
export function withCalendar(upstream: Upstream, options: CalendarOptions): Upstream {
  const { id, kind } = upstream;
  let { memory } = options;
  let told: LocalDay | undefined;

  function news(): readonly FloorEvent[] {
    const nowMs = options.clock.wallMs();
    const today = localDay(nowMs, options.timezone);
    if (told !== undefined && !isOther(today, told, nowMs)) return [];
    told = today;
    const [startedAt, at] = [today.startMs, nowMs].map((ms) => new Date(ms).toISOString());
    if (startedAt === undefined || at === undefined) return [];
    return [{ type: "day-began", source: id, date: today.date, startedAt, at }];
  }

  return {
    id,
    kind,
    ...(upstream.alarms === undefined ? {} : { alarms: upstream.alarms }),
    ...(upstream.commands === undefined ? {} : { commands: upstream.commands }),
    async run(emit, signal) {
      if (memory !== undefined) emit([{ type: "day-restored", source: id, memory }]);
      memory = undefined;
      const stop = followDays(options, () => {
        const facts = news();
        if (facts.length > 0) emit(facts);
      });
      try {
        await upstream.run(emit, signal);
      } finally {
        stop();
      }
    },
  };
}

function followDays({ timezone, clock }: CalendarOptions, look: () => void): () => void {
  let cancel = () => {};
  const next = (): void => {
    look();
    const nowMs = clock.wallMs();
    const midnightMs = localDay(localDay(nowMs, timezone).startMs + intoNextDayMs, timezone).startMs;
    cancel = clock.schedule(Math.min(Math.max(1, midnightMs - nowMs), longestWaitMs), next);
  };
  next();
  return () => cancel();
}

function isOther(today: LocalDay, told: LocalDay, nowMs: number): boolean {
  return today.date > told.date || (today.date < told.date && told.startMs - nowMs > smallStepMs);
}
