"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import type { StoredBoard } from "@/lib/domain/index.ts";
import { FullTime } from "../admin/full-time.tsx";
import { Button } from "../ui/button.tsx";

/** Somebody else saved meanwhile: who and when, and whose board is to stand. */
export function ConflictDialog({
  theirs,
  onTakeTheirs,
  onSaveMine,
  onClose,
}: {
  /** Undefined = there is no conflict. */
  readonly theirs: StoredBoard | undefined;
  readonly onTakeTheirs: (theirs: StoredBoard) => void;
  readonly onSaveMine: (theirs: StoredBoard) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("boardEditor.conflict");
  return (
    <Base.Root open={theirs !== undefined} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="popup fixed top-[20vh] left-1/2 z-50 w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 p-5">
          <Base.Title className="text-base font-semibold">{t("title")}</Base.Title>
          {theirs === undefined ? null : (
            <>
              <Base.Description className="mt-1 text-[0.8125rem] text-ink-soft">
                {t.rich("text", {
                  by: theirs.updatedBy,
                  version: theirs.version,
                  time: () => <FullTime at={theirs.updatedAt} />,
                })}
              </Base.Description>
              <div className="mt-4 flex flex-wrap justify-end gap-2">
                <Base.Close className="control">{t("goOn")}</Base.Close>
                <Button onClick={() => onTakeTheirs(theirs)}>{t("theirs")}</Button>
                <Button kind="main" onClick={() => onSaveMine(theirs)}>
                  {t("mine")}
                </Button>
              </div>
            </>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
