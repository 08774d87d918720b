"use client";

import type { Presence } from "@/lib/domain/index.ts";
import { presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { CountChips } from "../ui/count-chips.tsx";
import { countPresences } from "./count-presences.ts";
import { presences } from "./presences.ts";

/** How many agents are in each state; pressing states shows only those. */
export function PresenceFilter({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly Presence[];
  readonly onChoose: (chosen: readonly Presence[]) => void;
}) {
  const t = useWords("presence");
  const agents = useWords("agents");
  const counts = useFloorValue(countPresences, isShallowEqual);
  const chips = presences.map((kind) => ({ kind, mark: presenceMark(kind), word: t(kind) }));
  return (
    <CountChips
      label={agents("filter")}
      hook="data-presence-count"
      {...{ chips, counts, chosen, onChoose }}
    />
  );
}
