"use client";

import type { FloorAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { MediaName } from "../live/media-name.tsx";
import { sortCalls } from "../live/sort-calls.ts";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";

/** For more there is no room; how many more there are is said. */
const most = 2;

/** The calls an agent has now, the longest first, each with its medium and duration. Always of the same height. */
export function AgentCardCalls({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("agentCards");
  const reason = useReason();
  const missing = useAbsence(agent.source, "agent_details");
  if (agent.calls === undefined)
    return (
      <div className="h-10">
        <Absent reason={reason(missing)} />
      </div>
    );
  const calls = sortCalls(agent.calls, () => true);
  const more = calls.length - most;
  return (
    <ul className="h-10 min-w-0">
      {calls.slice(0, most).map(([id, call], index) => (
        <li key={id} className="flex min-w-0 justify-between gap-2" data-call={id}>
          <span className="truncate">
            <MediaName media={call.media} />
            {index === most - 1 && more > 0 ? (
              <span className="ms-2 text-ink-soft">{t("more", { count: more })}</span>
            ) : null}
          </span>
          <TickingDuration since={call.startedAt} />
        </li>
      ))}
    </ul>
  );
}
