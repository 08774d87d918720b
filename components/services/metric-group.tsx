"use client";

import { useTranslations } from "next-intl";
import { type FloorService, serviceMetrics } from "@/lib/domain/index.ts";
import { MediaName } from "../live/media-name.tsx";
import { metricUnit } from "../live/metric-unit.ts";
import { MetricValue } from "../live/metric-value.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { serviceMedia } from "./service-media.ts";
import { sumServiceMetric } from "./sum-service-metric.ts";

interface MetricGroupProps {
  readonly title: string;
  readonly metrics: readonly string[];
  readonly service: FloorService;
}

/** One group of statistics: a line each, a column per medium, and their total where it means something. */
export function MetricGroup({ title, metrics, service }: MetricGroupProps) {
  const t = useTranslations("service");
  const media = serviceMedia(service);
  const hasTotal = media.length > 1;
  return (
    <Panel title={title}>
      <ScrollBox label={title}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col" className="grow">
                {t("statistic")}
              </th>
              {media.map((name) => (
                <th key={name} scope="col" className="number">
                  <MediaName media={name} />
                </th>
              ))}
              {hasTotal ? (
                <th scope="col" className="number">
                  {t("sum")}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {metrics.map((metric) => (
              <MetricLine key={metric} metric={metric} media={media} service={service} hasTotal={hasTotal} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}

function MetricLine({
  metric,
  media,
  service,
  hasTotal,
}: {
  readonly metric: string;
  readonly media: readonly string[];
  readonly service: FloorService;
  readonly hasTotal: boolean;
}) {
  const t = useTranslations("metrics.service");
  const known = serviceMetrics.get(metric);
  const detailAbsence = useAbsence(service.source, "service_details");
  const absence = known?.licence === "detail" ? detailAbsence : "not_reported";
  const canSum = known !== undefined && known.kind !== "average";
  const unit = metricUnit(known);
  return (
    <tr>
      <th scope="row" title={known === undefined ? undefined : t(`${metric}.meaning`)}>
        {known === undefined ? metric : t(`${metric}.name`)}
      </th>
      {media.map((name) => (
        <td key={name} className="number">
          <MetricValue
            metric={metric}
            media={name}
            value={service.metrics[name]?.[metric]}
            unit={unit}
            absence={absence}
          />
        </td>
      ))}
      {hasTotal ? (
        <td className="number font-medium">
          <MetricValue
            metric={metric}
            value={sumServiceMetric(service, metric)}
            unit={unit}
            absence={canSum ? absence : "not_summed"}
          />
        </td>
      ) : null}
    </tr>
  );
}
