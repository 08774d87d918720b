import type { QuietHours } from "./alarm-rule.ts";

/** Whether an instant is within the quiet hours, by the wall clock of the time zone. */
export function isQuiet(hours: QuietHours | undefined, nowMs: number, timezone: string): boolean {
  const from = hours && minuteOfDay(hours.from);
  const to = hours && minuteOfDay(hours.to);
  if (from === undefined || to === undefined) return false;
  const now = minuteOfDay(clockOf(timezone).format(nowMs)) ?? 0;
  return from <= to ? now >= from && now < to : now >= from || now < to;
}

/** Minutes since midnight of `HH:MM`; undefined when it is no such time. */
export function minuteOfDay(text: string): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timezone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timezone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone: timezone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  clocks.set(timezone, clock);
  return clock;
}
