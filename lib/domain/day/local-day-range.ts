import { localDay } from "./local-day.ts";

const hourMs = 3_600_000;

/**
 * The local day of a date such as `2026-11-25`, epoch ms; `toMs` is the first instant of the next. Days of 23 and 25 hours
 * are as long as they are. undefined when the time zone has no such day.
 */
export function localDayRange(
  date: string,
  timezone: string,
): { readonly fromMs: number; readonly toMs: number } | undefined {
  const noonMs = Date.parse(`${date}T12:00:00Z`);
  if (!Number.isFinite(noonMs)) return undefined;
  // At noon of UTC every zone is on that date, or on the one before or after.
  const found = [0, -14, 14]
    .map((hours) => localDay(noonMs + hours * hourMs, timezone))
    .find((day) => day.date === date);
  if (found === undefined) return undefined;
  return { fromMs: found.startMs, toMs: localDay(found.startMs + 27 * hourMs, timezone).startMs };
}
