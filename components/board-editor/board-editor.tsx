"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { StoredBoard } from "@/lib/domain/index.ts";
import { ConfirmDialog, type Question } from "../admin/confirm-dialog.tsx";
import { BackLink } from "../ui/back-link.tsx";
import { useWindowFact } from "../ui/use-window-fact.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { type BoardFacts, EditorCanvas } from "./editor-canvas.tsx";
import { EditorNotices } from "./editor-notices.tsx";
import { EditorToolbar, type Looking } from "./editor-toolbar.tsx";
import type { FaultPlace } from "./fault-place.ts";
import { Inspector, type InspectorPart } from "./inspector.tsx";
import { PageStrip } from "./page-strip.tsx";
import { SpokenDeeds } from "./spoken-deeds.tsx";
import { TilePalette } from "./tile-palette.tsx";
import { useBoardEditor } from "./use-board-editor.ts";
import { useEditorKeys } from "./use-editor-keys.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";

/** Palette, canvas and settings need so much room side by side; below it the board is only looked at. */
const leastEditableRem = 60;

const isWide = () => window.matchMedia(`(width >= ${leastEditableRem}rem)`).matches;

/** A board under somebody's hands. */
export function BoardEditor({ opened, facts }: { readonly opened: StoredBoard; readonly facts: BoardFacts }) {
  const t = useTranslations("boardEditor");
  const router = useRouter();
  const editing = useBoardEditor(opened);
  const { state, act, problem } = editing;
  const [looking, setLooking] = useState<Looking>({ size: "fit", isNight: false });
  const [part, setPart] = useState<InspectorPart>("board");
  const [question, setQuestion] = useState<Question>();
  const settings = useRef<HTMLDivElement>(null);
  const isEditable = useWindowFact(isWide, true);
  const shownPart = usePartOf(state.tileId, part, setPart);
  useEditorKeys(editing);
  useLeaveGuard(editing.isDirty, (href) =>
    setQuestion({
      title: t("leave.title"),
      text: t("leave.text"),
      yes: t("leave.yes"),
      onYes: () => router.push(href),
    }),
  );
  const openSettings = () => {
    setPart("tile");
    requestAnimationFrame(() =>
      settings.current?.querySelector<HTMLElement>("[role='tabpanel'] :is(input, select, textarea)")?.focus(),
    );
  };
  const go = ({ pageId, tileId }: FaultPlace) => {
    if (pageId !== undefined) act({ do: "select", pageId, tileId });
    setPart(tileId !== undefined ? "tile" : pageId === undefined ? "board" : "page");
  };
  return (
    <>
      <BackLink href="/wallboards" label={t("back")} />
      {isEditable ? (
        <EditorToolbar editing={editing} looking={looking} onLook={setLooking} onGo={go} />
      ) : (
        <p className="notice-bar">{t("smallScreen")}</p>
      )}
      <EditorNotices editing={editing} />
      <div className="editor-frame" data-editable={isEditable ? "" : undefined}>
        {isEditable ? <TilePalette act={act} /> : null}
        <div className="flex min-h-0 min-w-0 flex-col gap-2">
          <PageStrip editing={editing} isEditable={isEditable} />
          <EditorCanvas
            editing={editing}
            facts={facts}
            {...looking}
            isEditable={isEditable}
            onOpenSettings={openSettings}
          />
        </div>
        {isEditable ? (
          <div ref={settings} className="min-h-0 min-w-0">
            <Inspector editing={editing} part={shownPart} onPart={setPart} />
          </div>
        ) : null}
      </div>
      <SpokenDeeds state={state} />
      <ConflictDialog
        theirs={problem?.is === "conflict" ? problem.stored : undefined}
        onTakeTheirs={editing.takeTheirs}
        onSaveMine={({ version }) => void editing.save(version)}
        onClose={editing.forgive}
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </>
  );
}

/** The settings of a tile come into sight when it is selected, and stay until another part is chosen. */
function usePartOf(
  tileId: string | undefined,
  part: InspectorPart,
  setPart: (part: InspectorPart) => void,
): InspectorPart {
  const [seen, setSeen] = useState(tileId);
  if (seen === tileId) return part;
  setSeen(tileId);
  const next = tileId === undefined ? part : "tile";
  if (next !== part) setPart(next);
  return next;
}
