import { addDays, localDay, localDayRange } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { minuteMs } from "@/lib/trends/server.ts";
import { agentBookCounters, faultsOfAgents, keepAgentBook } from "./agent-book.ts";
import { type DrivenHistory, driveHistory } from "./drive-history.ts";
import { startSimulatedCti } from "./simulated-cti.ts";
import { keepLedger, type LedgerComparison, type SimulatedLedger } from "./simulated-ledger.ts";

/** Clocks go back in the night to the first of November, which has 25 hours. */
export const weekTimezone = "America/New_York";
const firstDay = "2026-10-29";
/** A link that is back is believed in from so much later on. */
const settleMs = 15_000;
const hourMs = 3_600_000;
/** Notes are taken this far into each minute, so that none falls on the end of one. */
const beatMs = 5_000;

/** The seven days, oldest first, as `2026-10-29`. */
export const weekDays: readonly string[] = Array.from({ length: 7 }, (_, day) => addDays(firstDay, day));

export interface SimulatedWeek {
  readonly driven: DrivenHistory;
  readonly ledger: SimulatedLedger;
  /** First minute of a day of the week, and the first after it. */
  minutesOf(day: string): { readonly from: number; readonly to: number };
  /** Whether the CTI was heard throughout a minute: of others nothing may be told. */
  isKnown(minute: number): boolean;
  /** Which way a service works. */
  typeOf(service: string): string | undefined;
  /** What was counted while counters were set back, and no CTI ever told. */
  readonly untold: { readonly byOrder: number; readonly atMidnight: number };
  /** Figures of agents' day beside the books, at the end of the day on which one of them was reset; and what that one had by then. */
  readonly agentDay: LedgerComparison & { readonly countedBeforeReset: number };
  /** Lives on to an instant, epoch ms. */
  liveUntil(endMs: number): Promise<void>;
}

/**
 * Lives through a week of a simulated contact centre that is told every `intervalSeconds`, which divide two minutes. The CTI is away over lunch on the
 * second day and through the midnight after the fourth; a supervisor resets a service on the third, and an agent an hour later; the CTI starts anew at
 * noon of the fifth, and every midnight sets all counters back.
 */
export async function liveThroughWeek(
  store: Pick<Store, "db" | "kind">,
  intervalSeconds: number,
): Promise<SimulatedWeek> {
  const startMs = dayOf(firstDay).fromMs - 4 * minuteMs + beatMs;
  const driven = await driveHistory(store, {
    start: new Date(startMs).toISOString(),
    timezone: weekTimezone,
  });
  const about = {
    timezone: weekTimezone,
    agents: 16,
    services: 4,
    seed: 5,
    intervalSeconds,
    agentStatistics: agentBookCounters,
  };
  const cti = startSimulatedCti(driven.floor, about);
  const ledger = keepLedger(cti.world);
  const book = keepAgentBook(cti.world);
  const outages: { readonly lostMs: number; liveMs: number }[] = [];
  const resetsAt = midnights();
  const untold = { byOrder: 0, atMidnight: 0 };
  let agentDay: LedgerComparison = { compared: 0, faults: [] };
  let countedBeforeReset = 0;

  function lose(): void {
    cti.lose();
    outages.push({ lostMs: driven.floor.nowMs(), liveMs: Number.POSITIVE_INFINITY });
  }
  function find(): void {
    cti.find();
    const outage = outages.at(-1);
    if (outage !== undefined) outage.liveMs = driven.floor.nowMs() + intervalSeconds * 1000;
  }
  function reset(services: readonly string[], by: keyof typeof untold): void {
    const before = ledger.untold();
    ledger.noteBeforeReset(services);
    untold[by] += ledger.untold() - before;
    if (by === "byOrder") for (const service of services) cti.world.resetServiceStatistics(service);
  }
  function resetBusiestAgent(): void {
    const [busiest] = book
      .counted()
      .filter(({ counter }) => counter === "total")
      .sort((one, other) => other.value - one.value);
    if (busiest === undefined) throw new Error("no agent has counted anything");
    book.noteBeforeReset([busiest.agent]);
    if (!cti.world.resetAgentStatistics(busiest.agent).ok) throw new Error(`${busiest.agent} was not reset`);
    countedBeforeReset = busiest.value;
  }
  function compareAgents(): void {
    agentDay = faultsOfAgents(driven.floor.context().floor, book.counted());
  }
  function beginDay(midnightMs: number): void {
    cti.advanceTo(midnightMs - 1);
    reset(all, "atMidnight");
    book.noteBeforeReset(cti.world.agents().map(({ name }) => name));
    book.beginDay();
    cti.advanceTo(midnightMs);
    const at = new Date(midnightMs).toISOString();
    const { date } = localDay(midnightMs, weekTimezone);
    driven.floor.tell({ type: "day-began", source: "interact", date, startedAt: at, at });
  }
  const all = cti.world.services().map(({ name }) => name);
  const deeds = new Map<number, () => void>([
    [at(weekDays[1], 12 * 60 + 10), lose],
    [at(weekDays[1], 12 * 60 + 46), find],
    [at(weekDays[2], 15 * 60 + 20), () => reset(all.slice(0, 1), "byOrder")],
    [at(weekDays[2], 16 * 60 + 20), resetBusiestAgent],
    [at(weekDays[2], 23 * 60 + 58), compareAgents],
    [at(weekDays[3], 22 * 60), lose],
    [at(weekDays[4], 2 * 60), find],
    [at(weekDays[4], 12 * 60), lose],
    [at(weekDays[4], 12 * 60 + 2), () => reset(all, "byOrder")],
    [at(weekDays[4], 12 * 60 + 4), find],
  ]);

  async function liveUntil(endMs: number): Promise<void> {
    for (let ms = driven.floor.nowMs() + intervalSeconds * 1000; ms <= endMs; ms += intervalSeconds * 1000) {
      const midnightMs = resetsAt.find((instant) => instant <= ms && instant > ms - intervalSeconds * 1000);
      if (midnightMs !== undefined) beginDay(midnightMs);
      cti.advanceTo(ms);
      ledger.note();
      book.note();
      deeds.get(ms)?.();
      if (ms - Math.floor(ms / hourMs) * hourMs < intervalSeconds * 1000) await driven.pass(0);
    }
    await driven.pass(0);
  }
  const week: Omit<SimulatedWeek, "agentDay"> = {
    driven,
    ledger,
    untold,
    liveUntil,
    typeOf: (service) => cti.world.service(service)?.type,
    minutesOf(day) {
      const { fromMs, toMs } = dayOf(day);
      return { from: fromMs / minuteMs, to: toMs / minuteMs };
    },
    isKnown: (minute) =>
      outages.every(
        ({ lostMs, liveMs }) => (minute + 1) * minuteMs <= lostMs || minute * minuteMs >= liveMs + settleMs,
      ),
  };
  await liveUntil(dayOf(weekDays[6]).toMs + 10 * minuteMs);
  return { ...week, agentDay: { ...agentDay, countedBeforeReset } };
}

function dayOf(day = ""): { readonly fromMs: number; readonly toMs: number } {
  const range = localDayRange(day, weekTimezone);
  if (range === undefined) throw new Error(`${day} is no day`);
  return range;
}

/** The note so many minutes into a day. */
function at(day: string | undefined, minute: number): number {
  return dayOf(day).fromMs + minute * minuteMs + beatMs;
}

/** Those of the week, and the first after it. */
function midnights(): readonly number[] {
  return [...weekDays, addDays(weekDays[6] ?? "", 1)].map((day) => dayOf(day).fromMs);
}
