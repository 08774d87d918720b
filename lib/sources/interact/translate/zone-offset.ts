const quarterHourMs = 15 * 60 * 1000;
const maxRemembered = 10_000;

/** For an IANA zone, how many milliseconds its clocks are ahead of UTC at an instant. Remembers quarter hours, the finest step of any zone. */
export function zoneOffset(timezone: string): (utcMs: number) => number {
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const remembered = new Map<number, number>();
  return (utcMs) => {
    const quarter = Math.floor(utcMs / quarterHourMs);
    const known = remembered.get(quarter);
    if (known !== undefined) return known;
    const offset = measure(formatter, quarter * quarterHourMs);
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(quarter, offset);
    return offset;
  };
}

function measure(formatter: Intl.DateTimeFormat, utcMs: number): number {
  const parts = new Map(formatter.formatToParts(utcMs).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  return local - utcMs;
}
