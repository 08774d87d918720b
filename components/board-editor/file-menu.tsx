"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef, useState } from "react";
import type { Board, BoardFault } from "@/lib/domain/index.ts";
import { BoardFaults } from "../boards/board-faults.tsx";
import { boardJsonName, readBoardFile, writeBoardFile } from "../boards/board-file.ts";
import { Button } from "../ui/button.tsx";
import { downloadText } from "../ui/data-table/download-text.ts";
import { ExportProblem } from "../ui/data-table/export-problem.tsx";
import { type ExportRefusal, noteExport } from "../ui/data-table/note-export.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import type { BoardEditing } from "./use-board-editor.ts";

/** The board as a file: taken along as it is now, or replaced by what a file holds, which can be taken back. */
export function FileMenu({ editing: { board, act } }: { readonly editing: BoardEditing }) {
  const t = useTranslations("boardEditor");
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly BoardFault[]>([]);
  const [refusal, setRefusal] = useState<ExportRefusal>();
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    const read = await readBoardFile(file);
    // The same file may be chosen again once it was mended.
    if (input.current !== null) input.current.value = "";
    if ("board" in read) act({ do: "replace", board: read.board, atMs: performance.now() });
    setFaults("board" in read ? [] : read.faults);
  };
  return (
    <>
      <Menu
        trigger={<IconButton label={t("file")} icon={<Ellipsis className="size-4" aria-hidden="true" />} />}
      >
        <MenuItem onPress={() => void takeAlong(board).then(setRefusal)}>{t("export")}</MenuItem>
        <MenuItem onPress={() => input.current?.click()}>{t("import")}</MenuItem>
      </Menu>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t("import")}
        className="hidden"
        onChange={(event) => void take(event)}
      />
      <ExportProblem refusal={refusal} onClose={() => setRefusal(undefined)} />
      {faults.length === 0 ? null : (
        <div
          role="alert"
          className="order-last basis-full rounded-md border border-line-strong bg-surface p-3 text-[0.8125rem]"
        >
          <p className="font-semibold">{t("importRefused")}</p>
          <div className="my-2 max-h-32 overflow-auto">
            <BoardFaults faults={faults} />
          </div>
          <Button onClick={() => setFaults([])}>{t("close")}</Button>
        </div>
      )}
    </>
  );
}

/** Gives the board as it is edited as a file, once the server has noted it; why it may not be, or undefined. */
async function takeAlong(board: Board): Promise<ExportRefusal | undefined> {
  const tiles = board.pages.reduce((sum, page) => sum + page.tiles.length, 0);
  const refused = await noteExport({ columns: [board.name], rows: tiles });
  if (refused === undefined) downloadText(boardJsonName(board), writeBoardFile(board), "application/json");
  return refused;
}
