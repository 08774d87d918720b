"use client";

import { useMemo } from "react";
import { type FloorService, readServiceKpi } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { KpiPassport } from "../kpi/kpi-passport.tsx";
import { KpiValue } from "../kpi/kpi-value.tsx";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { MediaName } from "../live/media-name.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { serviceMedia } from "./service-media.ts";

interface MetricGroupProps {
  readonly title: string;
  readonly metrics: readonly string[];
  readonly service: FloorService;
}

/** One group of statistics: a line each, a column per medium, and their total where it means something. */
export function MetricGroup({ title, metrics, service }: MetricGroupProps) {
  const t = useWords("service");
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
  const words = useKpiWords();
  const sources = useFloorValue((floor) => floor.sources);
  const subject = useMemo(
    () => ({ of: "services", ids: [`${service.source}:${service.name}`] }) as const,
    [service.source, service.name],
  );
  const context = { floor: { sources: sources ?? {}, agents: {}, pauses: {} }, nowMs: 0 };
  return (
    <tr>
      <th scope="row">
        <KpiPassport kpi={metric} subject={subject}>
          {words.name(metric)}
        </KpiPassport>
      </th>
      {media.map((name) => (
        <td key={name} className="number">
          <KpiValue reading={readServiceKpi(metric, [service], context, name)} media={name} />
        </td>
      ))}
      {hasTotal ? (
        <td className="number font-medium">
          <KpiValue reading={readServiceKpi(metric, [service], context)} />
        </td>
      ) : null}
    </tr>
  );
}
