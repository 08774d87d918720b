"use client";

import type { FloorAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { LateCommands } from "../commands/late-commands.tsx";

/** Why an agent is in a pause, which pause is to come, contingency, and what is being ordered; nothing when there is nothing to tell. */
export function AgentReason({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("agents");
  const states = useWords("state");
  const isFault = agent.presence === "faulted" && agent.state !== undefined;
  const fault = isFault && states.has(agent.state ?? "") ? states(agent.state ?? "") : agent.state;
  const parts = [
    agent.pause?.name ?? (isFault ? fault : undefined),
    agent.pendingPause === undefined ? undefined : t("pendingPause", { name: agent.pendingPause.name }),
    agent.contingency === true ? t("contingency") : undefined,
  ].filter((part) => part !== undefined);
  const text = parts.join(" · ");
  return (
    <span className="flex min-w-0 gap-1.5">
      <LateCommands part="underway" id={`${agent.source}:${agent.name}`} />
      <span className="truncate text-ink-soft" title={text}>
        {text}
      </span>
    </span>
  );
}
