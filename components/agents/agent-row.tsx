"use client";

import Link from "next/link";
import { memo } from "react";
import { useAgent } from "@/lib/live/index.ts";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { MetricValue } from "../live/metric-value.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { entityPath } from "../ui/entity-path.ts";
import { AgentCallsBrief } from "./agent-calls-brief.tsx";
import { agentListMetrics } from "./agent-list-metrics.ts";
import { AgentReason } from "./agent-reason.tsx";
import { AgentSlots } from "./agent-slots.tsx";
import { AgentStateLabel } from "./agent-state-label.tsx";
import { sumAgentMetric } from "./sum-agent-metric.ts";

/** One agent of the table. Re-renders only when that agent changed; the time ticks in its own leaf. */
export const AgentRow = memo(function AgentRow({
  id,
  index,
}: {
  readonly id: string;
  readonly index: number;
}) {
  const agent = useAgent(id);
  const missing = useAbsence(agent?.source, "agent_details");
  if (agent === undefined) return null;
  return (
    <tr data-agent={id} data-presence={agent.presence} aria-rowindex={index + 2}>
      <th scope="row" className="pinned">
        <span className="flex items-center gap-2">
          <Link href={entityPath("agents", id)} prefetch={false} className="link truncate" title={agent.name}>
            {agent.name}
          </Link>
          <AlarmMark target={id} />
        </span>
      </th>
      <td>
        <AgentStateLabel agent={agent} />
      </td>
      <td className="number">
        <TickingDuration
          since={agent.since}
          isAtLeast={agent.sinceIsFloor}
          hooks={{ "data-time-in-state": "" }}
        />
      </td>
      <td>
        <AgentReason agent={agent} />
      </td>
      <td>
        <AgentCallsBrief agent={agent} />
      </td>
      <td className="number">
        <AgentSlots agent={agent} />
      </td>
      {agentListMetrics.map((metric) => (
        <td key={metric} className="number">
          <MetricValue metric={metric} value={sumAgentMetric(agent, metric)} absence={missing} />
        </td>
      ))}
    </tr>
  );
});
