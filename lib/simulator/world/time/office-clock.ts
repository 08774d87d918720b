const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of so many hours the difference from UTC is kept: to read a calendar takes long. */
const KEPT_HOURS = 100;

/**
 * The clock on the office wall. It reads local time in a timezone, moved by `shiftMs` when the
 * world pretends that it is another hour of the day than it is; call ids use the true local time.
 */
export class OfficeClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #shiftMs: number;
  readonly #offsets = new Map<number, number>();

  constructor(timezone: string, shiftMs: number) {
    this.#shiftMs = shiftMs;
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  }

  /** Hour of the office day with its fraction, 0 to under 24. */
  hour(instant: number): number {
    return this.#sinceMidnightMs(instant) / HOUR_MS;
  }

  /** Instant of the office midnight at or before `instant`. */
  startOfDay(instant: number): number {
    const near = instant - this.#sinceMidnightMs(instant);
    // Clocks may have been changed since.
    return near + this.#offsetOf(instant) - this.#offsetOf(near);
  }

  /** Number of the office day; successive days differ by one. */
  day(instant: number): number {
    return Math.floor((this.#localMs(instant) + this.#shiftMs) / DAY_MS);
  }

  /** True local date and time as call ids write it: `21/11/26 09:31:13`. */
  stamp(instant: number): string {
    const date = new Date(this.#localMs(instant));
    const day = `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCFullYear() % 100)}`;
    return `${day} ${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
  }

  #sinceMidnightMs(instant: number): number {
    const local = this.#localMs(instant) + this.#shiftMs;
    return ((local % DAY_MS) + DAY_MS) % DAY_MS;
  }

  #localMs(instant: number): number {
    return instant + this.#offsetOf(instant);
  }

  #offsetOf(instant: number): number {
    const hour = Math.floor(instant / HOUR_MS);
    const known = this.#offsets.get(hour);
    if (known !== undefined) return known;
    const offset = this.#offsetMs(hour * HOUR_MS);
    if (this.#offsets.size >= KEPT_HOURS) this.#offsets.clear();
    this.#offsets.set(hour, offset);
    return offset;
  }

  #offsetMs(instant: number): number {
    const read = new Map(this.#format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => read.get(type) ?? 0;
    const date = Date.UTC(part("year"), part("month") - 1, part("day"));
    const time = (part("hour") * 60 + part("minute")) * 60 + part("second");
    return date + time * 1000 - instant;
  }
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
