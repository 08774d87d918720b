"use client";

import { useMemo } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { currentNow } from "@/lib/live/index.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { useReason } from "../live/use-reason.ts";
import type { TableColumn } from "../ui/data-table/index.ts";
import { AgentCallsBrief } from "./agent-calls-brief.tsx";
import { AgentFigure } from "./agent-figure.tsx";
import type { AgentLine } from "./agent-line.ts";
import { AgentName } from "./agent-name.tsx";
import { AgentReason } from "./agent-reason.tsx";
import { AgentServices } from "./agent-services.tsx";
import { AgentSlots } from "./agent-slots.tsx";
import { AgentStateLabel } from "./agent-state-label.tsx";
import { AgentTier } from "./agent-tier.tsx";
import { AgentTime } from "./agent-time.tsx";
import { LoginTime } from "./login-time.tsx";
import { PauseUseBrief } from "./pause-use-brief.tsx";
import { rankColumns } from "./rank-columns.ts";
import { readLine } from "./read-line.ts";
import { shownPause } from "./shown-pause.ts";
import { tierOf } from "./tier-of.ts";

type Column = TableColumn<AgentLine>;

/** Counts of an agent, in the order of the list; the others wait in the list of columns. */
const counts = ["total", "inbound", "outbound", "transferred", "inbound_abandoned"];
const rank = new Map(rankColumns.map((column) => [column.id, column]));

/** The columns of the agents list, in the order a supervisor scans them. A new column is one more entry here. */
export function useAgentColumns(): readonly Column[] {
  const t = useWords("agents");
  const list = useWords("agentList");
  const metrics = useWords("metrics.agent");
  const presence = useWords("presence");
  const words = useKpiWords();
  const reason = useReason();
  return useMemo(() => {
    const figure = (id: string, more: Partial<Column> = {}): Column => ({
      ...figureColumn(id, reason),
      header: words.name(id),
      meaning: words.meaning(id) ?? words.name(id),
      ...(metrics.has(`${id}.short`) ? { shortHeader: metrics(`${id}.short`) } : {}),
      ...more,
    });
    return [
      { ...nameColumn, header: t("name") },
      { ...stateColumn((word) => presence(word)), header: t("state") },
      { ...timeColumn(reason), header: t("timeInState"), meaning: list("timeMeaning") },
      { ...reasonColumn, header: t("reason") },
      { ...callsColumn, header: t("calls") },
      { ...slotsColumn, header: t("slots"), meaning: t("slotsMeaning") },
      ...counts.map((id) => figure(id)),
      figure("agent_aht", { shortHeader: list("aht") }),
      figure("occupancy", { widthRem: 6 }),
      { ...pauseColumn(reason), header: list("pauseUse"), meaning: list("pauseUseMeaning") },
      { ...limitColumn, header: list("limit"), meaning: list("limitMeaning"), isDefault: false },
      { ...loginColumn(reason), header: list("loginAt"), meaning: list("loginMeaning"), isDefault: false },
      { ...servicesColumn, header: list("services"), isDefault: false },
      {
        ...textColumn("extension", ({ agent }) => agent.extension),
        header: list("extension"),
        isDefault: false,
      },
    ];
  }, [t, list, metrics, presence, words, reason]);
}

type Reason = (code: string) => string;
type Headless = Omit<Column, "header">;

const nameColumn: Headless = {
  id: "name",
  widthRem: 13.5,
  ...sorted("name"),
  cell: (line) => <AgentName line={line} />,
  csv: ({ agent }) => agent.name,
};

function stateColumn(word: (presence: AgentLine["agent"]["presence"]) => string): Headless {
  return {
    id: "state",
    widthRem: 8.5,
    priority: 1,
    ...sorted("state"),
    cell: ({ agent }) => <AgentStateLabel agent={agent} />,
    csv: ({ agent }) => agent.state ?? word(agent.presence),
  };
}

function timeColumn(reason: Reason): Headless {
  return {
    id: "time",
    align: "end",
    widthRem: 7.5,
    priority: 1,
    firstDirection: "descending",
    ...sorted("time"),
    cell: (line) => <AgentTime line={line} />,
    csv: ({ agent }) => {
      const nowMs = currentNow();
      if (agent.since === undefined || nowMs === undefined) return { absent: reason("since_unknown") };
      return Math.max(0, Math.floor((nowMs - Date.parse(agent.since)) / 1_000));
    },
  };
}

const reasonColumn: Headless = {
  id: "reason",
  widthRem: 8.5,
  priority: 2,
  sortValue: ({ agent }) => agent.pause?.name ?? agent.pendingPause?.name,
  cell: ({ agent }) => <AgentReason agent={agent} />,
  csv: ({ agent }) => agent.pause?.name ?? agent.pendingPause?.name ?? "",
};

const callsColumn: Headless = {
  id: "calls",
  widthRem: 10.5,
  priority: 2,
  sortValue: ({ agent }) => Object.keys(agent.calls ?? {}).length || undefined,
  firstDirection: "descending",
  cell: ({ agent }) => <AgentCallsBrief agent={agent} />,
  csv: ({ agent }) =>
    Object.values(agent.calls ?? {})
      .map(({ media }) => media)
      .join(", "),
};

const slotsColumn: Headless = {
  id: "slots",
  align: "end",
  widthRem: 4.75,
  priority: 3,
  cell: ({ agent }) => <AgentSlots agent={agent} />,
  csv: ({ agent }) =>
    Object.entries(agent.capacity ?? {})
      .map(([media, { used, slots }]) => `${media} ${used ?? ""}/${slots}`)
      .join(", "),
};

function pauseColumn(reason: Reason): Headless {
  const shareOf = (line: AgentLine) => shownPause(line, currentNow() ?? nowOf(line))?.ofTotal;
  return {
    id: "pause_use",
    align: "end",
    widthRem: 9,
    priority: 3,
    firstDirection: "descending",
    sortValue: (line) => shownPause(line, nowOf(line))?.ofTotal.value,
    cell: (line) => <PauseUseBrief line={line} />,
    csv: (line) => {
      const share = shareOf(line);
      return (
        share?.value ?? { absent: reason(share?.quality === "unavailable" ? share.reason : "not_paused") }
      );
    },
  };
}

const limitColumn: Headless = {
  id: "limit",
  widthRem: 6,
  firstDirection: "descending",
  ...sorted("limit"),
  cell: (line) => <AgentTier line={line} />,
  csv: ({ agent, pauses }) => tierOf(agent, pauses, currentNow() ?? Number.NaN) ?? "",
};

function loginColumn(reason: Reason): Headless {
  return {
    id: "login",
    align: "end",
    widthRem: 7,
    sortValue: ({ agent }) => (agent.loginAt === undefined ? undefined : Date.parse(agent.loginAt)),
    cell: ({ agent }) => <LoginTime agent={agent} />,
    csv: ({ agent }) => agent.loginAt ?? { absent: reason("not_reported") },
  };
}

const servicesColumn: Headless = {
  id: "services",
  widthRem: 14,
  cell: ({ agent }) => <AgentServices agent={agent} />,
  csv: ({ agent }) => agent.services.map((id) => id.slice(id.indexOf(":") + 1)).join(", "),
};

function textColumn(id: string, read: (line: AgentLine) => string | undefined): Headless {
  return {
    id,
    widthRem: 6,
    sortValue: read,
    cell: (line) => read(line) ?? "",
    csv: (line) => read(line) ?? "",
  };
}

function figureColumn(id: string, reason: Reason): Headless {
  return {
    id,
    align: "end",
    widthRem: 4.75,
    priority: 3,
    firstDirection: "descending",
    sortValue: (line) => readLine(line, id, nowOf(line)).value,
    cell: (line) => <AgentFigure line={line} kpi={id} />,
    csv: (line) => {
      const reading = readLine(line, id, currentNow() ?? nowOf(line));
      return reading.quality === "unavailable" ? { absent: reason(reading.reason) } : reading.value;
    },
  };
}

/** For ordering, an instant that is the same for every line. */
function nowOf({ sources, agent }: AgentLine): number {
  return Date.parse(sources[agent.source]?.heardAt ?? "") || 0;
}

function sorted(id: string): Pick<Column, "sortValue" | "isSteady"> {
  return rank.get(id) ?? {};
}
