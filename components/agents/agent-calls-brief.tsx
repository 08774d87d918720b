"use client";

import type { FloorAgent, FloorCall } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { MediaName } from "../live/media-name.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";
import { countByMedia } from "./count-by-media.ts";

/** The calls of an agent in one line: the duration of the oldest, and how many of each medium. */
export function AgentCallsBrief({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("agents");
  const reason = useReason();
  const missing = useAbsence(agent.source, "agent_details");
  if (agent.calls === undefined) return <Absent reason={reason(missing)} />;
  const calls = Object.values(agent.calls).sort(byStart);
  const oldest = calls[0];
  if (oldest === undefined) return <span className="sr-only">{t("noCall")}</span>;
  return (
    <span className="live-value flex gap-3">
      <TickingDuration since={oldest.startedAt} />
      {countByMedia(calls).map(([media, count]) => (
        <span key={media} className="min-w-0 truncate">
          {count > 1 ? `${count} × ` : ""}
          <MediaName media={media} />
        </span>
      ))}
    </span>
  );
}

function byStart(a: FloorCall, b: FloorCall): number {
  return (a.startedAt ?? "~") < (b.startedAt ?? "~") ? -1 : 1;
}
