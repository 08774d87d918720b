"use client";

import { type FloorService, serviceMetrics } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/index.ts";
import { MetricGroup } from "./metric-group.tsx";
import { metricGroups } from "./metric-groups.ts";

/** What is computed from the statistics, before the statistics themselves. */
const figures = [
  "service_level",
  "answer_rate",
  "abandon_rate",
  "queue_abandon_rate",
  "overflow_rate",
  "asa",
  "aht",
  "average_talk",
  "average_hold",
  "average_after_call",
];

/** Every statistic of a service in groups, one column per medium; what the catalogue does not know comes last. */
export function ServiceStatistics({ service }: { readonly service: FloorService }) {
  const t = useWords("service");
  const groups = useWords("group");
  const unknown = unknownMetrics(service);
  return (
    <section
      aria-label={t("statistics")}
      className="columns-1 gap-4 lg:columns-2 2xl:columns-3 [&>*]:mb-4 [&>*]:break-inside-avoid"
    >
      <MetricGroup title={groups("figures")} metrics={figures} service={service} />
      {metricGroups.map(({ group, metrics }) => (
        <MetricGroup key={group} title={groups(group)} metrics={metrics} service={service} />
      ))}
      {unknown.length === 0 ? null : (
        <MetricGroup title={groups("other")} metrics={unknown} service={service} />
      )}
    </section>
  );
}

function unknownMetrics(service: FloorService): readonly string[] {
  const ids = new Set(Object.values(service.metrics).flatMap((values) => Object.keys(values)));
  return [...ids].filter((id) => !serviceMetrics.has(id)).sort();
}
