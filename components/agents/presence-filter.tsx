"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Presence } from "@/lib/domain/index.ts";
import { formatCount, presenceMark } from "@/lib/format/index.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { StateLabel } from "../ui/state-label.tsx";
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
  const t = useTranslations("presence");
  const agents = useTranslations("agents");
  const locale = useLocale();
  const counts = useFloorValue(countPresences, isShallowEqual);
  const everybody = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  // As wide as the largest count there can be: a chip never moves the next one away from the pointer.
  const widest = formatCount(everybody, locale).length;
  return (
    <fieldset
      className="flex min-w-0 shrink-0 flex-wrap gap-1.5 max-sm:-mx-3 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-3 max-sm:py-0.5"
      aria-label={agents("filter")}
    >
      {presences.map((presence) => (
        <button
          key={presence}
          type="button"
          className="control shrink-0"
          aria-pressed={chosen.includes(presence)}
          onClick={() => onChoose(toggled(chosen, presence))}
        >
          <StateLabel mark={presenceMark(presence)} word={t(presence)} />
          <span
            className="live-value text-end font-semibold"
            style={{ minWidth: `${Math.max(2, widest)}ch` }}
            data-presence-count={presence}
          >
            {counts === undefined ? "—" : formatCount(counts[presence], locale)}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

function toggled(chosen: readonly Presence[], presence: Presence): readonly Presence[] {
  return presences.filter((each) => chosen.includes(each) !== (each === presence));
}
