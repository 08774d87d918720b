"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DamagedBoard } from "@/lib/domain/index.ts";
import { Button } from "../ui/button.tsx";
import type { BoardActs } from "./board-card.tsx";
import { BoardFaults } from "./board-faults.tsx";

/** A board that is kept but cannot be read: why, and the ways out. */
export function DamagedBoardCard({
  board,
  mayManage,
  onVersions,
  onRemove,
}: Pick<BoardActs, "mayManage" | "onVersions" | "onRemove"> & { readonly board: DamagedBoard }) {
  const t = useTranslations("boards");
  return (
    <article
      data-board={board.id}
      data-damaged=""
      aria-labelledby={`board-${board.id}`}
      className="flex min-w-0 flex-col gap-2 rounded-md border border-line-strong bg-surface p-4"
    >
      <h2 id={`board-${board.id}`} className="flex items-center gap-2 font-semibold wrap-anywhere">
        <TriangleAlert className="size-4 shrink-0 text-delayed" aria-hidden="true" />
        {board.name}
      </h2>
      <p className="text-[0.8125rem] text-ink-soft">{t("damaged")}</p>
      <div className="max-h-40 overflow-auto text-[0.8125rem]">
        <BoardFaults faults={board.faults} />
      </div>
      <div className="mt-auto flex gap-2 pt-2">
        <Button onClick={() => onVersions(board)}>{t("act.versions")}</Button>
        {mayManage ? <Button onClick={() => onRemove(board)}>{t("act.remove")}</Button> : null}
      </div>
    </article>
  );
}
