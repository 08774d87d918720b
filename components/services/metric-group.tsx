"use client";

import { type ReactNode, useMemo } from "react";
import { type FloorService, type Instant, readServiceKpi } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useSources } from "@/lib/live/index.ts";
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
  /** Since when its counters count, where that is not their last reset. */
  readonly since?: Instant | undefined;
  readonly aside?: ReactNode;
}

/** One group of statistics: a line each, a column per medium, and their total where it means something. */
export function MetricGroup({ title, metrics, service, since, aside }: MetricGroupProps) {
  const t = useWords("service");
  const media = serviceMedia(service);
  const hasTotal = media.length > 1;
  return (
    <Panel title={title} aside={aside}>
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
              <MetricLine key={metric} {...{ metric, media, service, since, hasTotal }} />
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
  since,
  hasTotal,
}: {
  readonly metric: string;
  readonly media: readonly string[];
  readonly service: FloorService;
  readonly since: Instant | undefined;
  readonly hasTotal: boolean;
}) {
  const words = useKpiWords();
  const sources = useSources();
  // Only a service that is counted since a moment is not what the floor tells.
  const counted = since === undefined ? undefined : service;
  const subject = useMemo(
    () => ({
      of: "services" as const,
      ids: [`${service.source}:${service.name}`],
      ...(counted === undefined || since === undefined ? {} : { counted: { service: counted, since } }),
    }),
    [service.source, service.name, counted, since],
  );
  const floor = { sources, agents: {}, pauses: {} };
  const context = { floor, nowMs: 0, ...(since === undefined ? {} : { since }) };
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
