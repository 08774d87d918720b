"use client";

import { useTranslations } from "next-intl";
import { TabList } from "../ui/tab-list.tsx";
import { TabPanel } from "../ui/tab-panel.tsx";
import { BoardSettings } from "./board-settings.tsx";
import { pageInSight, selectedTile } from "./editor-state.ts";
import { faultsOf } from "./fault-place.ts";
import { PageSettings } from "./page-settings.tsx";
import { TileSettings } from "./tile-settings.tsx";
import type { BoardEditing } from "./use-board-editor.ts";
import { useEditWords } from "./use-edit-words.ts";

export const inspectorParts = ["tile", "page", "board"] as const;

export type InspectorPart = (typeof inspectorParts)[number];

/** What can be set of the selected tile, the page in sight and the board. */
export function Inspector({
  editing: { state, act, board, faults },
  part,
  onPart,
}: {
  readonly editing: BoardEditing;
  readonly part: InspectorPart;
  readonly onPart: (part: InspectorPart) => void;
}) {
  const t = useTranslations("boardEditor");
  const words = useEditWords();
  const page = pageInSight(state);
  const tile = selectedTile(state);
  const faultIn = (of: { readonly pageId?: string; readonly tileId?: string }) => {
    const found = faultsOf(board, faults, of);
    return (member: string) => {
      const fault = found.get(member);
      return fault && words.fault(fault);
    };
  };
  return (
    <section aria-label={t("inspector")} className="flex min-h-0 flex-col" data-inspector="">
      <div className="border-b border-line p-2">
        <TabList
          id="inspector"
          label={t("inspector")}
          tabs={inspectorParts.map((value) => ({ value, label: t(`part.${value}`) }))}
          chosen={part}
          onChoose={onPart}
          className="flex! *:flex-1 *:justify-center"
        />
      </div>
      <TabPanel
        id="inspector"
        chosen={part}
        className="flex min-h-0 flex-1 flex-col gap-4 overflow-auto p-3 text-[0.8125rem]"
      >
        {part === "tile" && tile === undefined ? <p className="text-ink-soft">{t("noTile")}</p> : null}
        {part === "tile" && tile !== undefined ? (
          <TileSettings
            // Texts that are being typed belong to their tile.
            key={tile.id}
            tile={tile}
            faultOf={faultIn({ pageId: page.id, tileId: tile.id })}
            act={act}
          />
        ) : null}
        {part === "page" ? (
          <PageSettings
            key={page.id}
            page={page}
            board={board}
            faultOf={faultIn({ pageId: page.id })}
            act={act}
          />
        ) : null}
        {part === "board" ? <BoardSettings board={board} faultOf={faultIn({})} act={act} /> : null}
      </TabPanel>
    </section>
  );
}
