"use client";

import { useTranslations } from "next-intl";
import type { BoardFault, Tile } from "@/lib/domain/index.ts";
import { useBoardFaultWords } from "../boards/use-board-fault-words.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { type EditNote, spokenPlace } from "./editor-state.ts";

/** The words of the editor for what it handles. */
export interface EditWords {
  /** The title of a tile, else what it shows. */
  tile(tile: Tile): string;
  /** The same, with where it stands: "Waiting: column 3, row 1, 4 by 2". */
  placed(tile: Tile): string;
  note(note: EditNote): string;
  fault(fault: BoardFault): string;
}

/** The words in the reader's language. */
export function useEditWords(): EditWords {
  const t = useTranslations("boardEditor");
  const kpis = useKpiWords();
  const fault = useBoardFaultWords();
  const tile = (of: Tile) => {
    if (of.title !== undefined) return of.title;
    return of.kind === "kpi" || of.kind === "trend" ? kpis.name(of.kpi) : t(`kind.${of.kind}.name`);
  };
  const placed = (of: Tile) => t("placed", { name: tile(of), ...spokenPlace(of) });
  return {
    tile,
    placed,
    note: (note) => {
      if ("tile" in note)
        return note.code === "placed"
          ? placed(note.tile)
          : t(`note.${note.code}`, { place: placed(note.tile) });
      return "number" in note ? t(`note.${note.code}`, { number: note.number }) : t(`note.${note.code}`);
    },
    fault,
  };
}
