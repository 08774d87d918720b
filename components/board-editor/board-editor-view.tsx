"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { BoardEditor } from "./board-editor.tsx";
import type { BoardFacts } from "./editor-canvas.tsx";
import { useStoredBoard } from "./use-stored-board.ts";

/** The editor of a stored board, once that has come. */
export function BoardEditorView({ id, facts }: { readonly id: string; readonly facts: BoardFacts }) {
  const t = useTranslations("boardEditor");
  const { stored, code, retry } = useStoredBoard(id);
  if (stored !== undefined) return <BoardEditor opened={stored} facts={facts} />;
  if (code === undefined) return <EmptyNote>{t("loading")}</EmptyNote>;
  const word = t.has(`unread.${code}.title`) ? code : "failed";
  return (
    <ProblemNote title={t(`unread.${word}.title`)} text={t(`unread.${word}.text`)} code={code}>
      <Button kind="main" onClick={retry}>
        {t("retry")}
      </Button>
      <a className="control" href="/wallboards">
        {t("back")}
      </a>
    </ProblemNote>
  );
}
