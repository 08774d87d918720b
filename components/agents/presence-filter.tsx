"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Presence } from "@/lib/domain/index.ts";
import { formatCount, presenceMark } from "@/lib/format/index.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { StateLabel } from "../ui/state-label.tsx";
import { countPresences } from "./count-presences.ts";
import { presences } from "./presences.ts";

/** How many agents are in each state; pressing a state shows only those. */
export function PresenceFilter({
  chosen,
  onChoose,
}: {
  readonly chosen: Presence | undefined;
  readonly onChoose: (presence: Presence | undefined) => void;
}) {
  const t = useTranslations("presence");
  const agents = useTranslations("agents");
  const locale = useLocale();
  const counts = useFloorValue(countPresences, isShallowEqual);
  return (
    <fieldset className="flex flex-wrap gap-1.5" aria-label={agents("filter")}>
      {presences.map((presence) => (
        <button
          key={presence}
          type="button"
          className="control"
          aria-pressed={chosen === presence}
          onClick={() => onChoose(chosen === presence ? undefined : presence)}
        >
          <StateLabel mark={presenceMark(presence)} word={t(presence)} />
          <span className="live-value min-w-4 text-end font-semibold" data-presence-count={presence}>
            {counts === undefined ? "—" : formatCount(counts[presence], locale)}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
