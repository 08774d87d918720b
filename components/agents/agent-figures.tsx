"use client";

import { useMemo } from "react";
import type { FloorAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useSources } from "@/lib/live/index.ts";
import { KpiPassport } from "../kpi/kpi-passport.tsx";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { Fact } from "../ui/fact.tsx";
import { Panel } from "../ui/panel.tsx";
import { AgentFigure } from "./agent-figure.tsx";

/** What is computed of an agent over all services and media. */
const figures = ["total", "agent_aht", "occupancy", "occupancy_private", "utilisation", "pause_share"];

/** The figures of an agent, each of which opens its passport. */
export function AgentFigures({ id, agent }: { readonly id: string; readonly agent: FloorAgent }) {
  const t = useWords("agent");
  const words = useKpiWords();
  const sources = useSources();
  const subject = useMemo(() => ({ of: "agent", id }) as const, [id]);
  const line = { id, agent, isInAlarm: false, sources, pauses: {} };
  return (
    <Panel title={t("figures")}>
      <dl className="px-4 py-2">
        {figures.map((kpi) => (
          <Fact
            key={kpi}
            label={
              <KpiPassport kpi={kpi} subject={subject}>
                {words.name(kpi)}
              </KpiPassport>
            }
          >
            <AgentFigure line={line} kpi={kpi} />
          </Fact>
        ))}
      </dl>
    </Panel>
  );
}
