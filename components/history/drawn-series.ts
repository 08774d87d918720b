import {
  alignOverlay,
  type HistoryOverlay,
  type HistorySeries,
  type HistorySeriesAnswer,
  type TrendPoint,
} from "@/lib/domain/index.ts";

/** Another day beside a series: its points at the same times on the wall; undefined where it had no such time. */
export interface DrawnOverlay {
  readonly overlay: HistoryOverlay;
  readonly points: readonly (TrendPoint | undefined)[];
  /** Of all of that stretch. */
  readonly total: HistorySeries["total"] | undefined;
}

/** One series as the page shows it: what was answered, with the other days beside it. */
export interface DrawnSeries extends HistorySeries {
  readonly timezone: string;
  readonly stepMinutes: number;
  readonly overlays: readonly DrawnOverlay[];
}

/** The series of a KPI in an answer, in its order, each with what the answers of other days tell of its service. */
export function drawnSeries(
  answer: HistorySeriesAnswer,
  kpi: string,
  others: ReadonlyMap<HistoryOverlay, HistorySeriesAnswer>,
): readonly DrawnSeries[] {
  const { timezone, stepMinutes } = answer;
  return answer.series
    .filter((series) => series.kpi === kpi)
    .map((series) => ({
      ...series,
      timezone,
      stepMinutes,
      overlays: [...others].map(([overlay, other]) => {
        const found = other.series.find((each) => each.service === series.service && each.kpi === kpi);
        return {
          overlay,
          points: alignOverlay(series.points, found?.points ?? [], overlay, timezone),
          total: found?.total,
        };
      }),
    }));
}

/** The largest value that any of the series reaches, so that all are drawn to one scale; 0 when nothing is known. */
export function largestValue(drawn: readonly DrawnSeries[]): number {
  const points = drawn.flatMap((series) => [
    ...series.points,
    ...series.overlays.flatMap((overlay) => overlay.points),
  ]);
  return points.reduce((most, point) => Math.max(most, point?.max ?? point?.value ?? 0), 0);
}
