import { createTranslator } from "use-intl/core";
import type { ReportLanguage } from "@/lib/domain/index.ts";
import { formatCount, formatDuration, formatRatio } from "@/lib/format/index.ts";
import { catalogues } from "@/lib/format/server.ts";

type Values = Readonly<Record<string, string | number>>;

/** The words of a sheet in one language, and how it writes numbers and times. */
export interface SheetWords {
  readonly language: ReportLanguage;
  /** A sentence of the catalogue's `shiftReport`. */
  t(key: string, values?: Values): string;
  /** Any text of the catalogue by its whole path; undefined when there is none. */
  find(key: string): string | undefined;
  value(value: number, unit: "ratio" | "seconds" | "count"): string;
  percent(ratio: number): string;
  /** `14:30` on the wall of the contact centre. */
  time(instant: string): string;
  /** The day of an instant in full. */
  day(instant: string): string;
  /** The day in short, and the time. */
  moment(instant: string): string;
}

/** @see SheetWords */
export async function sheetWords(language: ReportLanguage, timezone: string): Promise<SheetWords> {
  const messages = (await catalogues[language]()).default;
  const translate = createTranslator({ locale: language, messages }) as unknown as Translate;
  const clock = { timeZone: timezone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const time = new Intl.DateTimeFormat(language, clock);
  const day = new Intl.DateTimeFormat(language, { timeZone: timezone, dateStyle: "full" });
  const moment = new Intl.DateTimeFormat(language, { ...clock, day: "2-digit", month: "2-digit" });
  return {
    language,
    t: (key, values) => translate(`shiftReport.${key}`, values),
    find: (key) => (translate.has(key) ? translate(key) : undefined),
    value: (value, unit) => {
      if (unit === "ratio") return formatRatio(value, language);
      return unit === "seconds" ? formatDuration(value) : formatCount(value, language);
    },
    // Never rounded up to the whole.
    percent: (ratio) => formatRatio(Math.floor(ratio * 100) / 100, language, 0),
    time: (instant) => time.format(Date.parse(instant)),
    day: (instant) => day.format(Date.parse(instant)),
    moment: (instant) => moment.format(Date.parse(instant)),
  };
}

/** Keys are put together from what history tells, which the types of the catalogue cannot follow. */
interface Translate {
  (key: string, values?: Values): string;
  has(key: string): boolean;
}
