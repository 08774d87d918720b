"use client";

import type { FloorAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";

/** Slots in use of the slots there are, over all media; each medium on hover. */
export function AgentSlots({ agent }: { readonly agent: FloorAgent }) {
  const reason = useReason();
  const media = useWords("media");
  const entries = Object.entries(agent.capacity ?? {});
  if (entries.length === 0) return <Absent reason={reason("not_reported")} />;
  const slots = entries.reduce((sum, [, { slots }]) => sum + slots, 0);
  const isKnown = entries.every(([, { used }]) => used !== undefined);
  const used = entries.reduce((sum, [, { used }]) => sum + (used ?? 0), 0);
  const detail = entries.map(
    ([name, { slots, used }]) => `${media.has(name) ? media(name) : name} ${used ?? "—"}/${slots}`,
  );
  return (
    <span className="live-value" title={detail.join(" · ")} data-slots={`${isKnown ? used : ""}/${slots}`}>
      {isKnown ? used : "—"}
      <span className="text-ink-soft">/{slots}</span>
    </span>
  );
}
