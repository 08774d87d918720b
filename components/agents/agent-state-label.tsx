"use client";

import type { FloorAgent } from "@/lib/domain/index.ts";
import { presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { StateLabel } from "../ui/state-label.tsx";

/** An agent's state in shape, colour and word; the exact wire state on hover. */
export function AgentStateLabel({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("presence");
  const states = useWords("state");
  const mark = presenceMark(agent.presence);
  const exact = agent.state;
  return (
    <span title={exact !== undefined && states.has(exact) ? states(exact) : exact}>
      <StateLabel mark={mark} word={t(mark.word)} />
    </span>
  );
}
