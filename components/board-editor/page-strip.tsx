"use client";

import { ChevronLeft, ChevronRight, Copy, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { BoardSketch } from "../boards/board-sketch.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import type { EditorDeed } from "./edit-board.ts";
import { pageInSight } from "./editor-state.ts";
import type { BoardEditing } from "./use-board-editor.ts";

/** The pages in the order of their rotation: one is in sight; arrows go to another, with Shift they move it. */
export function PageStrip({
  editing: { state, act, board },
  isEditable,
}: {
  readonly editing: BoardEditing;
  readonly isEditable: boolean;
}) {
  const t = useTranslations("boardEditor");
  const shown = pageInSight(state);
  const list = useRef<HTMLOListElement>(null);
  const [heldId, setHeldId] = useState<string>();
  const place = board.pages.findIndex(({ id }) => id === shown.id);
  const focusPage = (id: string) =>
    list.current?.querySelector<HTMLElement>(`[data-page="${CSS.escape(id)}"]`)?.focus();
  const press = (event: KeyboardEvent, id: string, at: number) => {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const neighbour = board.pages[at + by];
    if (event.shiftKey && isEditable) {
      act(moved(id, at + by));
      // The page that is put elsewhere loses the focus on the way.
      requestAnimationFrame(() => focusPage(id));
    } else if (neighbour !== undefined) {
      act({ do: "show_page", pageId: neighbour.id });
      focusPage(neighbour.id);
    }
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (heldId !== undefined) act(moved(heldId, to));
    setHeldId(undefined);
  };
  return (
    <nav aria-label={t("pages")} className="flex min-w-0 items-center gap-2">
      <ol ref={list} className="flex min-w-0 gap-2 overflow-x-auto p-1">
        {board.pages.map((page, at) => (
          <li key={page.id} className="shrink-0">
            <button
              type="button"
              data-page={page.id}
              aria-current={page.id === shown.id ? "page" : undefined}
              aria-label={t("pageName", {
                number: at + 1,
                count: board.pages.length,
                title: page.title ?? "",
              })}
              className="page-thumb"
              draggable={isEditable}
              onClick={() => act({ do: "show_page", pageId: page.id })}
              onKeyDown={(event) => press(event, page.id, at)}
              onDragStart={() => setHeldId(page.id)}
              onDragEnd={() => setHeldId(undefined)}
              onDragOver={(event) => (heldId === undefined ? undefined : event.preventDefault())}
              onDrop={(event) => drop(event, at)}
            >
              <span className="w-18 [&_svg]:size-2!" data-board-theme={board.theme}>
                <BoardSketch tiles={page.tiles} theme={board.theme} />
              </span>
              <span className="max-w-24 truncate text-2xs tabular-nums">
                {at + 1}
                {page.title === undefined ? "" : ` ${page.title}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {isEditable ? (
        <PageActions pageId={shown.id} place={place} count={board.pages.length} act={act} />
      ) : null}
    </nav>
  );
}

function PageActions({
  pageId,
  place,
  count,
  act,
}: {
  readonly pageId: string;
  readonly place: number;
  readonly count: number;
  readonly act: (deed: EditorDeed) => void;
}) {
  const t = useTranslations("boardEditor");
  const sign = "size-4";
  const atMs = () => performance.now();
  return (
    <div className="flex shrink-0 items-center">
      <IconButton
        label={t("addPage")}
        icon={<Plus className={sign} aria-hidden="true" />}
        onClick={() => act({ do: "add_page", atMs: atMs() })}
      />
      <IconButton
        label={t("pageEarlier")}
        icon={<ChevronLeft className={sign} aria-hidden="true" />}
        disabled={place === 0}
        onClick={() => act(moved(pageId, place - 1))}
      />
      <IconButton
        label={t("pageLater")}
        icon={<ChevronRight className={sign} aria-hidden="true" />}
        disabled={place === count - 1}
        onClick={() => act(moved(pageId, place + 1))}
      />
      <IconButton
        label={t("duplicatePage")}
        icon={<Copy className={sign} aria-hidden="true" />}
        onClick={() => act({ do: "duplicate_page", pageId, atMs: atMs() })}
      />
      <IconButton
        label={t("removePage")}
        icon={<Trash2 className={sign} aria-hidden="true" />}
        disabled={count === 1}
        onClick={() => act({ do: "remove_page", pageId, atMs: atMs() })}
      />
    </div>
  );
}

function moved(pageId: string, to: number): EditorDeed {
  return { do: "move_page", pageId, to, atMs: performance.now() };
}
