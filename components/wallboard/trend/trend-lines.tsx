"use client";

import { useLocale } from "next-intl";
import {
  defaultThresholds,
  type KpiUnit,
  resolveThreshold,
  type TrendSeries,
  type TrendTile,
} from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { writeTrendValue } from "../../charts/write-trend-value.ts";
import { writeFigure } from "../../kpi/write-figure.ts";
import { nameInId } from "../find-services.ts";
import { type DrawnLine, TrendDrawing } from "./trend-drawing.tsx";
import { useTrends } from "./use-trends.ts";

/** A KPI over the last stretch of time: one line a service, told apart by dash and by name, and what each is now. */
export function TrendLines({ tile }: { readonly tile: TrendTile }) {
  const t = useWords("trends");
  const locale = useLocale();
  const { series, hasFailed } = useTrends(tile);
  const known = series.filter((each) => each !== undefined);
  const [first] = known;
  if (first === undefined)
    return (
      <p className="tile-note">
        <span>{hasFailed ? t("failed") : "—"}</span>
      </p>
    );
  const lines = known.map(
    (each, index): DrawnLine => ({ look: index, values: each.points.map(({ value }) => value) }),
  );
  const threshold =
    known.length === 1
      ? resolveThreshold(defaultThresholds, tile.kpi, { service: first.service, media: tile.media })
      : undefined;
  const top = topOf(lines, first.unit);
  return (
    <div className="tile-trend" data-trend={tile.kpi}>
      <div className="tile-trend-plot">
        <p className="tile-trend-scale">
          <span>{writeFigure(top, first.unit, locale)}</span>
          <span>{writeFigure(0, first.unit, locale)}</span>
        </p>
        <TrendDrawing lines={lines} top={top} limit={threshold?.warn} points={first.points} />
        <p className="tile-trend-times">
          {timesOf(first).map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: three places of an axis.
            <span key={index}>{text}</span>
          ))}
        </p>
      </div>
      <ul className="tile-trend-legend">
        {known.map((each, index) => {
          const last = each.points.findLast(({ value }) => value !== null);
          return (
            <li key={each.service} data-service={each.service} data-look={index}>
              <span className="tile-trend-key" aria-hidden="true" />
              <bdi data-cut-name="">{nameInId(each.service)}</bdi>
              <span className="live-value" data-trend-last={last?.value ?? undefined}>
                {last === undefined ? "—" : writeTrendValue(last, each, locale)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Three instants of the axis, on the contact centre's clock. */
function timesOf({ points, timezone }: TrendSeries): readonly string[] {
  const at = (index: number) => {
    const point = points[index];
    return point === undefined ? "" : formatClockTime(Date.parse(point.at), timezone).slice(0, 5);
  };
  return [at(0), at(Math.floor((points.length - 1) / 2)), at(points.length - 1)];
}

/** The upper end of the scale: a share is seen against all of it, anything else against its highest. */
function topOf(lines: readonly DrawnLine[], unit: KpiUnit): number {
  const highest = Math.max(...lines.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);
  if (unit === "ratio") return highest > 0.4 ? 1 : Math.max(0.1, Math.ceil(highest * 10) / 10);
  return Math.max(1, highest);
}
