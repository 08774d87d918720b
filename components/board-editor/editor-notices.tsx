"use client";

import { useTranslations } from "next-intl";
import { FullTime } from "../admin/full-time.tsx";
import { Button } from "../ui/button.tsx";
import type { BoardEditing } from "./use-board-editor.ts";

/** What was left unsaved before, and why the last save did nothing. */
export function EditorNotices({ editing }: { readonly editing: BoardEditing }) {
  const t = useTranslations("boardEditor");
  const { draft, stored, problem, faults } = editing;
  const isMended = problem?.is === "faulty" && faults.length === 0;
  return (
    <>
      {draft === undefined ? null : (
        <section aria-label={t("draft.title")} className="notice-bar" data-draft="">
          <p className="min-w-0 flex-1">
            {t.rich("draft.text", { time: () => <FullTime at={new Date(draft.atMs).toISOString()} /> })}
            {draft.version === stored.version
              ? ""
              : ` ${t("draft.older", { by: stored.updatedBy, version: stored.version })}`}
          </p>
          <Button onClick={editing.discardDraft}>{t("draft.discard")}</Button>
          <Button kind="main" onClick={editing.continueDraft}>
            {t("draft.continue")}
          </Button>
        </section>
      )}
      <div role="alert" className="empty:hidden">
        {problem === undefined || problem.is === "conflict" || isMended ? null : (
          <p className="notice-bar">
            {problem.is === "faulty"
              ? t("problem.faulty", { count: faults.length })
              : t(t.has(`problem.${problem.code}`) ? `problem.${problem.code}` : "problem.failed")}
          </p>
        )}
      </div>
    </>
  );
}
