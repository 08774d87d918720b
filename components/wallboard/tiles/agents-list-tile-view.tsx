"use client";

import { useCallback } from "react";
import type { AgentsListTile, FloorDocument, Presence } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useCalmIds } from "@/lib/live/index.ts";
import { presences } from "../../agents/presences.ts";
import { AgentCounts } from "../agent-counts.tsx";
import { AgentLine } from "../agent-line.tsx";
import { agentsOfTile } from "../agents-of-tile.ts";
import { useBoardSetting } from "../board-setting.tsx";
import { FittingList } from "../fitting-list.tsx";
import { TileFrame } from "../tile-frame.tsx";
import { TileNote } from "../tile-note.tsx";
import { useTileAbout } from "../use-tile-about.ts";

/** Everybody who is logged in. */
const loggedIn = presences.filter((presence) => presence !== "offline" && presence !== "unknown");
/** From so many columns of the grid on a list of people has two. */
const wide = 7;

/** Agents with state and time in it; on a board that tells of nobody, how many they are. */
export function AgentsListTileView({ tile }: { readonly tile: AgentsListTile }) {
  const t = useWords("wallboard.title");
  const about = useTileAbout(tile.services);
  const { privacy } = useBoardSetting();
  const wanted = tile.presences ?? loggedIn;
  return (
    <TileFrame title={tile.title ?? t("agents_list")} about={about}>
      {privacy.agents === "counts" ? (
        <AgentCounts services={tile.services} wanted={presences.filter((each) => wanted.includes(each))} />
      ) : (
        <People tile={tile} wanted={wanted} />
      )}
    </TileFrame>
  );
}

function People({ tile, wanted }: { readonly tile: AgentsListTile; readonly wanted: readonly Presence[] }) {
  const { services } = tile;
  const rank = useCallback(
    (floor: FloorDocument): readonly string[] =>
      agentsOfTile(floor, services)
        .filter(([, { presence }]) => wanted.includes(presence))
        .sort(
          ([idA, a], [idB, b]) =>
            presences.indexOf(a.presence) - presences.indexOf(b.presence) ||
            compare(a.since ?? "~", b.since ?? "~") ||
            compare(idA, idB),
        )
        .map(([id]) => id),
    [services, wanted],
  );
  const ids = useCalmIds(rank, neverHeld);
  if (ids === undefined) return <TileNote word="loading" />;
  if (ids.length === 0) return <TileNote word="nobodyShown" />;
  return (
    <FittingList items={ids} keyOf={(id) => id} columns={tile.w >= wide ? 2 : 1}>
      {(id) => <AgentLine id={id} />}
    </FittingList>
  );
}

const neverHeld = () => false;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
