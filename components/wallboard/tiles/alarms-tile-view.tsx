"use client";

import type { AlarmsTile } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useCalmIds, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { areAlarmsTold } from "../../alarms/are-alarms-told.ts";
import { rankAlarms } from "../../alarms/rank-alarms.ts";
import { AlarmLine } from "../alarm-line.tsx";
import { FittingList } from "../fitting-list.tsx";
import { TileFrame } from "../tile-frame.tsx";
import { TileNote } from "../tile-note.tsx";

/** The alarms that are up now, those that nobody looks after first. */
export function AlarmsTileView({ tile }: { readonly tile: AlarmsTile }) {
  const t = useWords("wallboard.title");
  const alarms = useWords("alarms");
  const ids = useCalmIds(rankAlarms, neverHeld);
  const isTold = useFloorValue(areAlarmsTold) ?? false;
  const isUnknown = useFreshness(({ level }) => level === "not-live");
  return (
    <TileFrame title={tile.title ?? t("alarms")}>
      {ids === undefined ? <TileNote word="loading" /> : null}
      {ids?.length === 0 ? (
        <p className="tile-note">
          <span>{alarms(isUnknown ? "unknownWhy" : isTold ? "none" : "notTold")}</span>
        </p>
      ) : null}
      {ids === undefined || ids.length === 0 ? null : (
        <FittingList items={ids} keyOf={(id) => id}>
          {(id) => <AlarmLine id={id} hasTime={tile.w >= wide} />}
        </FittingList>
      )}
    </TileFrame>
  );
}

/** From so many columns of the grid on a line has room for the time too. */
const wide = 8;

const neverHeld = () => false;
