/** How instants look on the wire: the manual names no format. */
export type DateFormat = "brazilian" | "unix" | "iso";

/** Writes instants in the world's time zone. */
export class DateWriter {
  readonly #formatter: Intl.DateTimeFormat;

  constructor(timezone: string) {
    this.#formatter = new Intl.DateTimeFormat("pt-BR", {
      timeZone: timezone,
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
  }

  /** `dd/mm/yyyy hh:mm:ss`, whole epoch seconds, or ISO 8601 in UTC. */
  write(instant: number, format: DateFormat): string | number {
    if (format === "unix") return Math.floor(instant / 1000);
    if (format === "iso") return new Date(instant).toISOString();
    return this.#formatter.format(instant).replace(",", "");
  }
}
