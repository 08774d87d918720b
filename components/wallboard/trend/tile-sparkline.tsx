"use client";

import type { Sparklines, TileServices, TrendSeries } from "@/lib/domain/index.ts";
import { sparklinePath } from "../../charts/sparkline-path.ts";
import { isSparklines, isTrendSeries } from "../../charts/trend-answers.ts";
import { useTrendQuery } from "../../charts/use-trend-query.ts";
import { combineLines, type TrendValues } from "./combine-lines.ts";

export interface TileSparklineProps {
  readonly kpi: string;
  readonly services: TileServices;
  readonly media: string | undefined;
}

const width = 300;
const height = 48;

/** The last hour of a tile's figure, of one service or of several together. */
export function TileSparkline({ kpi, services, media }: TileSparklineProps) {
  const only = services !== "all" && services.length === 1 ? services[0] : undefined;
  if (only !== undefined) return <OneService kpi={kpi} service={only} media={media} />;
  return <Together kpi={kpi} services={services} media={media} />;
}

function OneService({
  kpi,
  service,
  media,
}: {
  readonly kpi: string;
  readonly service: string;
  readonly media: string | undefined;
}) {
  const query = new URLSearchParams({ service, kpi, minutes: "60", step: "2" });
  if (media !== undefined) query.set("media", media);
  const { data } = useTrendQuery<TrendSeries>(`/api/trends?${query}`, isTrendSeries);
  return <Line values={data?.points.map(({ value }) => value) ?? []} />;
}

function Together({ kpi, services, media }: TileSparklineProps) {
  const query = new URLSearchParams({ kpi, ...(media === undefined ? {} : { media }) });
  const { data } = useTrendQuery<Sparklines>(`/api/trends/sparklines?${query}`, isSparklines);
  return <Line values={data === undefined ? [] : combineLines(kpi, data, services)} />;
}

function Line({ values }: { readonly values: TrendValues }) {
  const last = values.findLast((value) => value !== null);
  return (
    <div
      className="tile-spark"
      aria-hidden="true"
      data-points={values.filter((value) => value !== null).length}
      data-last={last ?? undefined}
    >
      {last === undefined ? null : (
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="presentation">
          <path d={`M0 ${height - 1}H${width}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
          <path
            d={sparklinePath(values, width, height)}
            className="tile-line-path"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      )}
    </div>
  );
}
