"use client";

import { useMemo } from "react";
import { agentMetrics, type FloorAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { KpiPassport } from "../kpi/kpi-passport.tsx";
import { EntityLink } from "../live/entity-link.tsx";
import { MediaName } from "../live/media-name.tsx";
import { metricUnit } from "../live/metric-unit.ts";
import { MetricValue } from "../live/metric-value.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";

const catalogue = [...agentMetrics.values()].filter(({ unit }) => unit !== "records").map(({ id }) => id);

/** All statistics of an agent: a line for each service and medium, a column for each statistic. */
export function AgentStatistics({ id, agent }: { readonly id: string; readonly agent: FloorAgent }) {
  const t = useWords("agent");
  const heads = useWords("calls");
  const names = useWords("metrics.agent");
  const subject = useMemo(() => ({ of: "agent", id }) as const, [id]);
  const lines = Object.entries(agent.metrics).flatMap(([service, byMedia]) =>
    Object.entries(byMedia).map(([media, values]) => ({ service, media, values })),
  );
  const columns = [...new Set([...catalogue, ...lines.flatMap(({ values }) => Object.keys(values))])];
  if (lines.length === 0)
    return (
      <Panel title={t("statistics")}>
        <EmptyNote>{t("noStatistics")}</EmptyNote>
      </Panel>
    );
  return (
    <Panel title={t("statistics")}>
      <ScrollBox label={t("statistics")}>
        <table className="data-table tall-heads">
          <thead>
            <tr>
              <th scope="col" className="pinned">
                {heads("service")}
              </th>
              <th scope="col">{heads("media")}</th>
              {columns.map((metric) => (
                <th
                  key={metric}
                  scope="col"
                  className="number"
                  title={names.has(`${metric}.meaning`) ? names(`${metric}.meaning`) : metric}
                >
                  <KpiPassport kpi={metric} subject={subject}>
                    {names.has(`${metric}.name`) ? names(`${metric}.name`) : metric}
                  </KpiPassport>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <StatisticLine
                key={`${line.service} ${line.media}`}
                {...line}
                source={agent.source}
                columns={columns}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}

interface StatisticLineProps {
  readonly service: string;
  readonly media: string;
  readonly values: Readonly<Record<string, number>>;
  readonly source: string;
  readonly columns: readonly string[];
}

function StatisticLine({ service, media, values, source, columns }: StatisticLineProps) {
  const missing = useAbsence(source, "agent_details");
  return (
    <tr data-service={service}>
      <th scope="row" className="pinned">
        <EntityLink collection="services" id={service} />
      </th>
      <td>
        <MediaName media={media} />
      </td>
      {columns.map((metric) => {
        const known = agentMetrics.get(metric);
        const absence = known?.licence === "detail" ? missing : "not_reported";
        return (
          <td key={metric} className="number">
            <MetricValue
              metric={metric}
              media={media}
              value={values[metric]}
              unit={metricUnit(known)}
              absence={absence}
            />
          </td>
        );
      })}
    </tr>
  );
}
