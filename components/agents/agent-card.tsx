"use client";

import { memo, type ReactNode } from "react";
import { presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { AgentCardCalls } from "./agent-card-calls.tsx";
import { AgentFigure } from "./agent-figure.tsx";
import type { AgentLine } from "./agent-line.ts";
import { AgentName } from "./agent-name.tsx";
import { AgentReason } from "./agent-reason.tsx";
import { agentRules } from "./agent-rules.ts";
import { AgentSlots } from "./agent-slots.tsx";
import { AgentStateLabel } from "./agent-state-label.tsx";
import { AgentTime } from "./agent-time.tsx";
import { PauseUseBrief } from "./pause-use-brief.tsx";

interface AgentCardProps {
  readonly id: string;
  readonly isSelected: boolean;
  readonly onSelect: ((id: string, isRange: boolean) => void) | undefined;
}

/** One agent at a glance: state, reason and time in it, calls now, slots, the day's contacts and pauses. */
export const AgentCard = memo(function AgentCard({ id, isSelected, onSelect }: AgentCardProps) {
  const t = useWords("table");
  const line = agentRules.useRow(id, undefined);
  if (line === undefined) return null;
  const { agent } = line;
  return (
    <li
      {...agentRules.hooksOf(line)}
      {...(isSelected ? { "data-selected": "" } : {})}
      tabIndex={-1}
      className="agent-card"
      style={{ ["--tone" as string]: `var(--${presenceMark(agent.presence).tone})` }}
    >
      <div className="flex min-w-0 items-center gap-2 font-semibold">
        {onSelect === undefined ? null : (
          <Checkbox
            isBare
            label={t("select", { name: agent.name })}
            isChecked={isSelected}
            onChange={(_, isRange) => onSelect(id, isRange)}
          />
        )}
        <AgentName line={line} />
      </div>
      <div className="flex min-w-0 items-center justify-between gap-2">
        <AgentStateLabel agent={agent} />
        <AgentTime line={line} />
      </div>
      <div className="h-5 min-w-0">
        <AgentReason agent={agent} />
      </div>
      <AgentCardCalls agent={agent} />
      <Facts line={line} />
    </li>
  );
});

function Facts({ line }: { readonly line: AgentLine }) {
  const t = useWords("agentCards");
  return (
    <dl className="mt-auto grid grid-cols-[2.25rem_3.25rem_4.5rem_minmax(0,1fr)] gap-x-2 border-t border-line pt-1.5">
      <Small label={t("slots")}>
        <AgentSlots agent={line.agent} />
      </Small>
      <Small label={t("total")}>
        <AgentFigure line={line} kpi="total" />
      </Small>
      <Small label={t("aht")}>
        <AgentFigure line={line} kpi="agent_aht" />
      </Small>
      <Small label={t("pause")}>
        <PauseUseBrief line={line} />
      </Small>
    </dl>
  );
}

function Small({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-2xs text-ink-soft">{label}</dt>
      <dd className="h-5 truncate tabular-nums">{children}</dd>
    </div>
  );
}
