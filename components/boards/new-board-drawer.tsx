"use client";

import { useTranslations } from "next-intl";
import type { Board } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { Drawer } from "../ui/drawer.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { NewBoardForm } from "./new-board-form.tsx";

const isKnown = () => true;

/** A board from a template, in a sheet beside the page; offered once it is known which services there are. */
export function NewBoardDrawer({
  isOpen,
  onMade,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onMade: (board: Board) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("boards.new");
  const hasFloor = useFloorValue(isKnown) === true;
  return (
    <Drawer
      title={t("title")}
      isOpen={isOpen}
      onOpenChange={(isWanted) => (isWanted ? undefined : onClose())}
    >
      {isOpen && hasFloor ? <NewBoardForm onMade={onMade} onClose={onClose} /> : null}
      {isOpen && !hasFloor ? <EmptyNote>{t("waiting")}</EmptyNote> : null}
    </Drawer>
  );
}
