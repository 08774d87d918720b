"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import type { FloorDocument, Presence, TileServices } from "@/lib/domain/index.ts";
import { presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import type { PresenceCounts } from "../agents/count-presences.ts";
import { presences } from "../agents/presences.ts";
import { agentsOfTile } from "./agents-of-tile.ts";
import { useBoardSetting } from "./board-setting.tsx";
import { TileState } from "./tile-state.tsx";
import { writeGroupCount } from "./write-group-count.ts";

/** How many agents are in each presence, as bars; small groups as the board's privacy allows. */
export function AgentCounts({
  services,
  wanted = presences,
}: {
  readonly services: TileServices;
  readonly wanted?: readonly Presence[];
}) {
  const words = useWords("presence");
  const locale = useLocale();
  const { minimumGroup } = useBoardSetting().privacy;
  const counts = useFloorValue(
    useCallback((floor: FloorDocument) => countPresences(floor, services), [services]),
    isShallowEqual,
  );
  const most = counts === undefined ? 1 : Math.max(1, ...wanted.map((presence) => counts[presence]));
  return (
    <ul className="tile-states" style={{ ["--lines" as string]: wanted.length }}>
      {wanted.map((presence) => {
        const mark = presenceMark(presence);
        const count = counts?.[presence];
        // A bar would tell what the count may not.
        const share = count === undefined || count < minimumGroup ? 0 : count / most;
        return (
          <li key={presence} data-presence={presence}>
            <TileState mark={mark} word={words(presence)} />
            <span className="tile-state-bar" aria-hidden="true">
              <span
                className="tone-bar"
                style={{ width: `${100 * share}%`, ["--tone" as string]: `var(--${mark.tone})` }}
              />
            </span>
            <span className="live-value tile-state-count" data-presence-count={presence}>
              {count === undefined ? "—" : writeGroupCount(count, minimumGroup, locale)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function countPresences(floor: FloorDocument, services: TileServices): PresenceCounts {
  const counts = { offline: 0, available: 0, busy: 0, private: 0, paused: 0, faulted: 0, unknown: 0 };
  for (const [, agent] of agentsOfTile(floor, services)) counts[agent.presence] += 1;
  return counts;
}
