"use client";

import type { ReactNode } from "react";
import { type FloorService, serviceMetrics } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import type { CountedService } from "../kpi/kpi-subject.ts";
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

/**
 * Every statistic of a service in groups, one column per medium; what the catalogue does not know comes last. With `counted`
 * counters and what is computed of them are those since that moment.
 */
export function ServiceStatistics({
  service,
  counted,
  aside,
}: {
  readonly service: FloorService;
  readonly counted?: CountedService | undefined;
  /** Says at every group that it counts since a moment. */
  readonly aside?: ReactNode;
}) {
  const t = useWords("service");
  const groups = useWords("group");
  const unknown = unknownMetrics(service);
  const shown = { service: counted?.service ?? service, since: counted?.since };
  return (
    <section
      aria-label={t("statistics")}
      className="columns-1 gap-4 lg:columns-2 2xl:columns-3 [&>*]:mb-4 [&>*]:break-inside-avoid"
    >
      <MetricGroup title={groups("figures")} metrics={figures} {...shown} aside={aside} />
      {metricGroups.map(({ group, metrics }) => (
        <MetricGroup
          key={group}
          title={groups(group)}
          metrics={metrics}
          {...shown}
          aside={group === "now" ? undefined : aside}
        />
      ))}
      {unknown.length === 0 ? null : (
        <MetricGroup title={groups("other")} metrics={unknown} {...shown} aside={aside} />
      )}
    </section>
  );
}

function unknownMetrics(service: FloorService): readonly string[] {
  const ids = new Set(Object.values(service.metrics).flatMap((values) => Object.keys(values)));
  return [...ids].filter((id) => !serviceMetrics.has(id)).sort();
}
