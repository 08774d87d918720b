"use client";

import { agentKpis } from "@/lib/domain/index.ts";
import { useNow } from "@/lib/live/index.ts";
import { KpiValue } from "../kpi/kpi-value.tsx";
import type { AgentLine } from "./agent-line.ts";
import { readLine } from "./read-line.ts";

/** One figure of an agent. Shares of time go on with the clock, every five seconds; counts do not need it. */
export function AgentFigure({ line, kpi }: { readonly line: AgentLine; readonly kpi: string }) {
  if (agentKpis.get(kpi)?.total === "now") return <RunningFigure line={line} kpi={kpi} />;
  return <KpiValue reading={readLine(line, kpi, 0)} />;
}

function RunningFigure({ line, kpi }: { readonly line: AgentLine; readonly kpi: string }) {
  const nowMs = useNow("screen", 5) ?? 0;
  return <KpiValue reading={readLine(line, kpi, nowMs)} />;
}
