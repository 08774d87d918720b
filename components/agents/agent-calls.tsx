"use client";

import type { FloorAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { CallsPanel } from "../live/calls-panel.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";

/** The calls an agent has now, the longest first. */
export function AgentCalls({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("agent");
  const reason = useReason();
  const missing = useAbsence(agent.source, "agent_details");
  return (
    <CallsPanel
      title={t("callsNow")}
      calls={agent.calls}
      columns={["duration", "media", "service", "state", "party"]}
      unknownNote={t("noDetails", { reason: reason(missing) })}
      emptyNote={t("noCalls")}
    />
  );
}
