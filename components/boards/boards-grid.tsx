"use client";

import { LayoutDashboard, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { BoardList } from "@/lib/domain/index.ts";
import { Button } from "../ui/button.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { foldText } from "../ui/fold-text.ts";
import { type BoardActs, BoardCard } from "./board-card.tsx";
import { DamagedBoardCard } from "./damaged-board-card.tsx";

/** Boards as cards, the damaged ones first; or why there is none. */
export function BoardsGrid({
  list,
  isFailed,
  search,
  onNew,
  ...acts
}: BoardActs & {
  /** Undefined = not told yet. */
  readonly list: BoardList | undefined;
  readonly isFailed: boolean;
  readonly search: string;
  readonly onNew: () => void;
}) {
  const t = useTranslations("boards");
  if (list === undefined) return <EmptyNote>{t(isFailed ? "problem.failed" : "loading")}</EmptyNote>;
  const isFound = ({ name }: { readonly name: string }) => foldText(name).includes(foldText(search));
  const [boards, damaged] = [list.boards.filter(isFound), list.damaged.filter(isFound)];
  if (list.boards.length + list.damaged.length === 0) return <NoBoards {...acts} onNew={onNew} />;
  if (boards.length + damaged.length === 0) return <EmptyNote>{t("nothingFound", { search })}</EmptyNote>;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] gap-4 pb-4">
      {damaged.map((board) => (
        <li key={board.id} className="grid">
          <DamagedBoardCard board={board} {...acts} />
        </li>
      ))}
      {boards.map((board) => (
        <li key={board.id} className="grid">
          <BoardCard board={board} {...acts} />
        </li>
      ))}
    </ul>
  );
}

function NoBoards({ mayManage, onNew }: Pick<BoardActs, "mayManage"> & { readonly onNew: () => void }) {
  const t = useTranslations("boards");
  return (
    <div className="m-auto flex max-w-md flex-col items-center gap-3 px-6 py-16 text-center">
      <LayoutDashboard className="size-10 stroke-[1.25] text-ink-soft" aria-hidden="true" />
      <h2 className="text-base font-semibold">{t("none.title")}</h2>
      <p className="text-[0.8125rem] text-ink-soft">{t(mayManage ? "none.make" : "none.look")}</p>
      {mayManage ? (
        <Button kind="main" onClick={onNew}>
          <Plus className="size-4" aria-hidden="true" />
          {t("none.begin")}
        </Button>
      ) : null}
    </div>
  );
}
