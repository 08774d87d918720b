"use client";

import { Ellipsis, ExternalLink, Pencil } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { BoardSummary } from "@/lib/domain/index.ts";
import { Moment } from "../admin/moment.tsx";
import { Button } from "../ui/button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { BoardSketch } from "./board-sketch.tsx";

export interface BoardActs {
  /** Whoever may not gets a card without these. */
  readonly mayManage: boolean;
  readonly mayExport: boolean;
  readonly onDuplicate: (board: BoardSummary) => void;
  readonly onExport: (board: BoardSummary) => void;
  readonly onVersions: (board: Pick<BoardSummary, "id" | "name" | "version">) => void;
  readonly onRemove: (board: Pick<BoardSummary, "id" | "name">) => void;
}

/** A board: its first page in small, how large it is, who changed it last, and what can be done about it. */
export function BoardCard({ board, ...acts }: BoardActs & { readonly board: BoardSummary }) {
  const t = useTranslations("boards");
  const { id, name, pages, tiles, firstPage, theme } = board;
  const place = encodeURIComponent(id);
  return (
    <article
      data-board={id}
      aria-labelledby={`board-${id}`}
      className="flex min-w-0 flex-col overflow-hidden rounded-md border border-line bg-surface"
    >
      <div className="border-b border-line">
        <BoardSketch tiles={firstPage} theme={theme} />
      </div>
      <div className="flex flex-1 flex-col gap-0.5 px-4 pt-3">
        <h2 id={`board-${id}`} title={name} className="line-clamp-2 font-semibold wrap-anywhere">
          {name}
        </h2>
        <p className="text-[0.8125rem] text-ink-soft">{t("size", { pages, tiles })}</p>
        <p className="text-xs text-ink-soft">
          <Moment at={board.updatedAt} /> · <span className="wrap-anywhere">{board.updatedBy}</span>
        </p>
      </div>
      <div className="flex items-center gap-2 p-4 pt-3">
        {/* A screen has no way back to the console: it opens beside it. */}
        <a
          href={`/wallboard/${place}`}
          target="_blank"
          rel="noopener"
          className="control"
          aria-label={t("openOf", { name })}
        >
          <ExternalLink className="size-4" aria-hidden="true" />
          {t("open")}
        </a>
        {acts.mayManage ? (
          <Link
            href={`/wallboards/${place}/edit`}
            prefetch={false}
            className="control"
            aria-label={t("editOf", { name })}
          >
            <Pencil className="size-4" aria-hidden="true" />
            {t("edit")}
          </Link>
        ) : null}
        <span className="ms-auto">
          <BoardMenu board={board} {...acts} />
        </span>
      </div>
    </article>
  );
}

function BoardMenu({ board, ...acts }: BoardActs & { readonly board: BoardSummary }) {
  const t = useTranslations("boards");
  const label = t("menu", { name: board.name });
  return (
    <Menu
      trigger={
        <Button kind="quiet" className="w-8 justify-center px-0" aria-label={label} title={label}>
          <Ellipsis className="size-4" aria-hidden="true" />
        </Button>
      }
    >
      {acts.mayManage ? (
        <MenuItem onPress={() => acts.onDuplicate(board)}>{t("act.duplicate")}</MenuItem>
      ) : null}
      {acts.mayExport ? <MenuItem onPress={() => acts.onExport(board)}>{t("act.export")}</MenuItem> : null}
      <MenuItem onPress={() => acts.onVersions(board)}>{t("act.versions")}</MenuItem>
      {acts.mayManage ? <MenuItem onPress={() => acts.onRemove(board)}>{t("act.remove")}</MenuItem> : null}
    </Menu>
  );
}
