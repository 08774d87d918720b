import { localDayRange } from "@/lib/domain/index.ts";
import type { AskedRange } from "./history-query.ts";

const dayMs = 86_400_000;
/** A range of more is nobody's question, and a day is at most 26 hours. */
const longestDays = 400;

export interface Range {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Which time is meant, or one sentence about what is wrong with it. */
export function readRange(
  { from, to, day }: AskedRange,
  timezone: string,
  nowMs: number,
): { readonly range: Range } | { readonly fault: string } {
  if (day !== undefined && (from !== undefined || to !== undefined))
    return { fault: "day is given beside from or to: give one or the other." };
  if (day !== undefined) return checked(localDayRange(day, timezone), nowMs);
  if (from === undefined && to === undefined) {
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" }).format(nowMs);
    return checked(localDayRange(today, timezone), nowMs);
  }
  if (from === undefined) return { fault: "from is missing beside to: give both, or day." };
  return checked({ fromMs: Date.parse(from), toMs: to === undefined ? nowMs : Date.parse(to) }, nowMs);
}

function checked(
  range: Range | undefined,
  nowMs: number,
): { readonly range: Range } | { readonly fault: string } {
  if (range === undefined) return { fault: "day is no day of the contact centre's calendar." };
  const { fromMs, toMs } = range;
  if (toMs <= fromMs) return { fault: "to is not after from: a range begins before it ends." };
  if (fromMs > nowMs) return { fault: "from is in the future: nothing has happened there yet." };
  if (toMs - fromMs > longestDays * dayMs)
    return { fault: `from and to are more than ${longestDays} days apart: ask for less.` };
  return { range };
}
