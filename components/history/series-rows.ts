import type { HistorySeriesAnswer, TrendKpiId, TrendPoint } from "@/lib/domain/index.ts";
import { wallTimeOf } from "@/lib/domain/index.ts";
import type { CsvCell } from "../ui/data-table/index.ts";
import { type DrawnSeries, drawnSeries } from "./drawn-series.ts";

/** One line of a file: a point of a series. */
export interface SeriesRow {
  readonly series: DrawnSeries;
  readonly point: TrendPoint;
  readonly index: number;
}

/** All points of an answer, figure by figure, service by service, the oldest first. */
export function seriesRows(
  answer: HistorySeriesAnswer,
  kpis: readonly TrendKpiId[],
  others: Parameters<typeof drawnSeries>[2],
): readonly SeriesRow[] {
  return kpis
    .flatMap((kpi) => drawnSeries(answer, kpi, others))
    .flatMap((series) => series.points.map((point, index) => ({ series, point, index })));
}

export interface SeriesColumn {
  readonly header: string;
  readonly csv: (row: SeriesRow) => CsvCell;
}

/** The words that a file of series needs. */
export interface SeriesWords {
  readonly head: (
    column:
      | "figure"
      | "service"
      | "day"
      | "time"
      | "instant"
      | "value"
      | "lowest"
      | "highest"
      | "numerator"
      | "denominator"
      | "missing",
  ) => string;
  readonly figure: (kpi: string) => string;
  readonly service: (id: string) => string;
  readonly gap: (reason: NonNullable<TrendPoint["gap"]>) => string;
  readonly overlay: (overlay: "yesterday" | "last_week") => string;
}

/** The columns of such a file; a value that is not known is empty, and the last column says why. */
export function seriesColumns(
  words: SeriesWords,
  overlays: readonly ("yesterday" | "last_week")[],
): readonly SeriesColumn[] {
  const { head } = words;
  const known = (value: number | null | undefined): CsvCell => value ?? "";
  const wall = ({ series, point }: SeriesRow) => wallTimeOf(Date.parse(point.at), series.timezone);
  return [
    { header: head("figure"), csv: ({ series }) => words.figure(series.kpi) },
    { header: head("service"), csv: ({ series }) => words.service(series.service) },
    { header: head("day"), csv: (row) => wall(row).slice(0, 10) },
    { header: head("time"), csv: (row) => wall(row).slice(11) },
    { header: head("instant"), csv: ({ point }) => point.at },
    {
      header: head("value"),
      csv: ({ point }) => point.value ?? { absent: words.gap(point.gap ?? "not_recorded") },
    },
    { header: head("lowest"), csv: ({ point }) => known(point.min) },
    { header: head("highest"), csv: ({ point }) => known(point.max) },
    { header: head("numerator"), csv: ({ point }) => known(point.numerator) },
    { header: head("denominator"), csv: ({ point }) => known(point.denominator) },
    { header: head("missing"), csv: ({ point }) => known(point.missingMinutes) },
    ...overlays.map((overlay) => ({
      header: words.overlay(overlay),
      csv: ({ series, index }: SeriesRow) =>
        known(series.overlays.find((each) => each.overlay === overlay)?.points[index]?.value),
    })),
  ];
}
