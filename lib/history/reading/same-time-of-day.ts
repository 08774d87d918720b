const dayMs = 86_400_000;

/** The instant `days` local days before `ms` at which clocks on the wall show the same; the later one of two. */
export function sameTimeOfDay(ms: number, days: number, timezone: string): number {
  const near = ms - days * dayMs;
  const shift = offsetMs(ms, timezone) - offsetMs(near, timezone);
  return near + shift;
}

/** How far the wall is ahead of UTC. */
function offsetMs(ms: number, timezone: string): number {
  const parts = new Map(
    formatterOf(timezone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return wall - Math.floor(ms / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  formatters.set(timezone, made);
  return made;
}
