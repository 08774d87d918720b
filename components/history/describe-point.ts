import type { useTranslations } from "next-intl";
import type { TrendPoint } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { extremesOf } from "../charts/extremes-of.ts";
import { writeTrendValue } from "../charts/write-trend-value.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import type { DrawnSeries } from "./drawn-series.ts";

interface Writing {
  readonly trends: ReturnType<typeof useTranslations<"trends">>;
  readonly history: ReturnType<typeof useTranslations<"history">>;
  readonly locale: string;
}

/** Everything that is known of one point, in a line: when, how much, between what, why not, and how it was on other days. */
export function describePoint(series: DrawnSeries, index: number, writing: Writing): string {
  const { trends, history, locale } = writing;
  const point = series.points[index];
  if (point === undefined) return trends("gap.not_recorded");
  const others = series.overlays.map(({ overlay, points }) => {
    const other = points[index];
    const value = other === undefined ? "—" : writeTrendValue(other, series, locale);
    return `${history(`overlay.${overlay}`)} ${value}`;
  });
  const parts = [
    point.gap === undefined ? undefined : trends(`gap.${point.gap}`),
    point.min === point.max
      ? undefined
      : extremesOf(point, (value) => writeFigure(value, series.unit, locale)),
    point.missingMinutes === undefined ? undefined : trends("missing", { count: point.missingMinutes }),
    point.isOpen ? trends("open") : undefined,
    ...others,
  ].filter((part) => part !== undefined);
  return [`${pointTime(series, point, locale)} ${writeTrendValue(point, series, locale)}`, ...parts].join(
    " · ",
  );
}

/** When a point begins; with its day where the series goes over several. */
export function pointTime({ points, timezone }: DrawnSeries, { at }: TrendPoint, locale: string): string {
  const atMs = Date.parse(at);
  const time = formatClockTime(atMs, timezone).slice(0, 5);
  const lengthMs = Date.parse(points.at(-1)?.at ?? at) - Date.parse(points[0]?.at ?? at);
  if (lengthMs <= 25 * 3_600_000) return time;
  return `${dayFormat(locale, timezone).format(atMs)} ${time}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(locale: string, timezone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timezone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: timezone,
      weekday: "short",
      day: "2-digit",
      month: "2-digit",
    });
  formats.set(key, format);
  return format;
}
