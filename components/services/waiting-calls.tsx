"use client";

import type { FloorService } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { CallsPanel } from "../live/calls-panel.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";

/** The calls that wait for an agent of this service, the longest wait first. */
export function WaitingCalls({ service }: { readonly service: FloorService }) {
  const t = useWords("service");
  const reason = useReason();
  const missing = useAbsence(service.source, "service_details");
  return (
    <CallsPanel
      title={t("waitingCalls")}
      calls={service.calls}
      isWanted={(call) => call.queued}
      columns={["wait", "media", "party", "profile", "priority"]}
      unknownNote={t("noDetails", { reason: reason(missing) })}
      emptyNote={t("nobodyWaiting")}
      isShort
    />
  );
}
