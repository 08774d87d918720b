"use client";

import { useFreshness, useNow } from "@/lib/live/index.ts";
import { VerdictMark } from "../kpi/verdict-mark.tsx";
import type { AgentLine } from "./agent-line.ts";
import { tierOf } from "./tier-of.ts";

/** Says that an agent is past a limit of the present state; silent otherwise, and while nothing is live. */
export function AgentTier({
  line: { agent, pauses },
  isBrief = false,
}: {
  readonly line: Pick<AgentLine, "agent" | "pauses">;
  readonly isBrief?: boolean;
}) {
  const nowMs = useNow("screen", 5);
  const isLive = useFreshness(({ level }) => level !== "not-live");
  const tier = nowMs === undefined || !isLive ? undefined : tierOf(agent, pauses, nowMs);
  return <VerdictMark verdict={tier} isBrief={isBrief} />;
}
