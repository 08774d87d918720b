"use client";

import { X } from "lucide-react";
import { useWords } from "@/lib/format/use-words.ts";
import { Button } from "../button.tsx";
import type { ExportRefusal } from "./note-export.ts";

/** Why no file was written, at the foot of the page until somebody has read it. */
export function ExportProblem({
  refusal,
  onClose,
}: {
  readonly refusal: ExportRefusal | undefined;
  readonly onClose: () => void;
}) {
  const t = useWords("table.exportProblem");
  return (
    <div role="alert" className="empty:hidden">
      {refusal === undefined ? null : (
        <p className="popup fixed bottom-20 left-1/2 z-50 flex w-max max-w-[calc(100vw-1.5rem)] -translate-x-1/2 items-center gap-3 border-fault px-4 py-2 text-[0.8125rem]">
          {t(refusal.reason, { seconds: refusal.waitSeconds })}
          <Button kind="quiet" aria-label={t("close")} className="w-8 justify-center px-0" onClick={onClose}>
            <X className="size-4" aria-hidden="true" />
          </Button>
        </p>
      )}
    </div>
  );
}
