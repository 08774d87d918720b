"use client";

import type { FloorAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useAgent, useFloorValue, useLive } from "@/lib/live/index.ts";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { LateCommands } from "../commands/late-commands.tsx";
import { LateAgentDay } from "../history/agent-day/late-agent-day.tsx";
import { BackLink } from "../ui/back-link.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { AgentCalls } from "./agent-calls.tsx";
import { AgentFacts } from "./agent-facts.tsx";
import { AgentFigures } from "./agent-figures.tsx";
import { AgentPauses } from "./agent-pauses.tsx";
import { AgentReason } from "./agent-reason.tsx";
import { AgentStateLabel } from "./agent-state-label.tsx";
import { AgentStates } from "./agent-states.tsx";
import { AgentStatistics } from "./agent-statistics.tsx";
import { AgentTime } from "./agent-time.tsx";

/** One agent: the state now, the calls now, the states of the day and all statistics. */
export function AgentView({ id, timezone }: { readonly id: string; readonly timezone: string }) {
  const t = useWords("agent");
  const agents = useWords("agents");
  const agent = useAgent(id);
  const isLoading = useLive((state) => state.floor === undefined);
  const name = agent?.name ?? id.slice(id.indexOf(":") + 1);
  return (
    <article
      data-agent={id}
      {...(agent === undefined ? {} : { "data-presence": agent.presence })}
      className="flex min-w-0 flex-col gap-4"
    >
      <BackLink href="/agents" label={agents("title")} />
      <PageHeader title={name}>
        <AlarmMark target={id} />
        {agent === undefined ? null : <StateNow agent={agent} />}
        <LateCommands part="menu" kind="agents" id={id} isWide />
      </PageHeader>
      {agent === undefined ? <EmptyNote>{isLoading ? "—" : t("notFound")}</EmptyNote> : null}
      {agent === undefined ? null : (
        <div className="grid items-start gap-4 [&>*]:min-w-0 lg:grid-cols-[minmax(0,1.6fr)_minmax(18rem,1fr)]">
          <div className="grid min-w-0 gap-4 [&>*]:min-w-0">
            <AgentCalls agent={agent} />
            <AgentPauses agent={agent} />
            <AgentStates agent={agent} />
          </div>
          <div className="grid min-w-0 gap-4 [&>*]:min-w-0">
            <AgentFigures id={id} agent={agent} />
            <LateCommands part="recent" id={id} />
            <AgentFacts agent={agent} />
          </div>
          <div className="lg:col-span-2">
            <LateAgentDay id={id} timezone={timezone} />
          </div>
          <div className="lg:col-span-2">
            <AgentStatistics id={id} agent={agent} />
          </div>
        </div>
      )}
    </article>
  );
}

function StateNow({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("agent");
  const pauses = useFloorValue((floor) => floor.pauses) ?? {};
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
      <AgentStateLabel agent={agent} />
      <AgentReason agent={agent} />
      <span className="font-normal text-ink-soft">{t("timeInState")}</span>
      <AgentTime line={{ agent, pauses }} />
    </p>
  );
}
