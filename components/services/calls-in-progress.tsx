"use client";

import type { FloorService } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { CallsPanel } from "../live/calls-panel.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";

/** The calls of this service that are with an agent, the longest first. */
export function CallsInProgress({ service }: { readonly service: FloorService }) {
  const t = useWords("service");
  const reason = useReason();
  const missing = useAbsence(service.source, "service_details");
  return (
    <CallsPanel
      title={t("callsInProgress")}
      calls={service.calls}
      isWanted={(call) => !call.queued}
      columns={["duration", "media", "agent", "state", "party"]}
      unknownNote={t("noDetails", { reason: reason(missing) })}
      emptyNote={t("noCalls")}
      isShort
    />
  );
}
