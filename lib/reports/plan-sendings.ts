import { workedShifts } from "@/lib/domain/index.ts";
import type { ScheduledReport } from "./create-report-book.ts";
import type { NewSending } from "./create-sending-book.ts";

const minuteMs = 60_000;
/** A shift that ended longer ago, as while this server was off, is no longer sent by itself. */
const latestMs = 24 * 60 * minuteMs;

const recently = { days: 3, most: 5 };

/** What is to be sent by itself by now: each shift that ended after its plan was made, so many minutes after it. Pure. */
export function planSendings(
  reports: readonly ScheduledReport[],
  timezone: string,
  nowMs: number,
): readonly NewSending[] {
  return reports.flatMap(({ report, sinceMs }) => {
    const { sending, shift } = report;
    if (sending === undefined) return [];
    const delayMs = sending.afterMinutes * minuteMs;
    return workedShifts(shift, timezone, nowMs, recently)
      .filter(({ toMs }) => toMs > sinceMs && toMs + delayMs <= nowMs && toMs + delayMs > nowMs - latestMs)
      .map((worked) => ({
        ...{ report, shift: worked, askedBy: report.owner },
        occasion: `schedule ${worked.fromMs}`,
      }));
  });
}
