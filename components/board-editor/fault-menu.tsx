"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Board, BoardFault } from "@/lib/domain/index.ts";
import { Button } from "../ui/button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { type FaultPlace, faultPlace } from "./fault-place.ts";
import { useEditWords } from "./use-edit-words.ts";

/** What is wrong with the board, and the way to each. */
export function FaultMenu({
  board,
  faults,
  onGo,
}: {
  readonly board: Board;
  readonly faults: readonly BoardFault[];
  readonly onGo: (place: FaultPlace) => void;
}) {
  const t = useTranslations("boardEditor");
  const words = useEditWords();
  if (faults.length === 0)
    return (
      <span className="inline-flex items-center gap-1.5 px-2 text-[0.8125rem] text-ink-soft" data-faults="0">
        <CircleCheck className="size-4 text-ready" aria-hidden="true" />
        {t("faults", { count: 0 })}
      </span>
    );
  const whose = ({ page, pageId, tileId, member }: FaultPlace) => {
    const tile = board.pages.find(({ id }) => id === pageId)?.tiles.find(({ id }) => id === tileId);
    const parts = [
      page === undefined ? t("part.board") : t("pageNumber", { number: page + 1 }),
      ...(tile === undefined ? [] : [words.tile(tile)]),
      ...(member === "" || tile !== undefined ? [] : [member]),
    ];
    return parts.join(" · ");
  };
  return (
    <Menu
      trigger={
        <Button data-faults={faults.length} className="text-fault">
          <TriangleAlert className="size-4" aria-hidden="true" />
          {t("faults", { count: faults.length })}
        </Button>
      }
    >
      {faults.map((fault) => {
        const place = faultPlace(board, fault.path);
        return (
          <MenuItem key={`${fault.path} ${fault.code}`} onPress={() => onGo(place)}>
            <span className="max-w-80">
              <span className="block text-xs text-ink-soft">{whose(place)}</span>
              {words.fault(fault)}
            </span>
          </MenuItem>
        );
      })}
    </Menu>
  );
}
