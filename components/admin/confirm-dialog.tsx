"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";

/** What is asked before it is done. */
export interface Question {
  readonly title: string;
  /** What it means for whom. */
  readonly text: string;
  /** The word on the button that does it. */
  readonly yes: string;
  readonly onYes: () => void;
}

/** Asks before something that cannot be taken back; open while there is a question. */
export function ConfirmDialog({
  question,
  onClose,
}: {
  readonly question: Question | undefined;
  readonly onClose: () => void;
}) {
  const t = useTranslations("administration");
  return (
    <Base.Root open={question !== undefined} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="popup fixed top-[20vh] left-1/2 z-50 w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 p-5">
          <Base.Title className="text-base font-semibold wrap-anywhere">{question?.title}</Base.Title>
          <Base.Description className="mt-1 text-[0.8125rem] text-ink-soft">
            {question?.text}
          </Base.Description>
          <div className="mt-4 flex justify-end gap-2">
            <Base.Close className="control">{t("cancel")}</Base.Close>
            <Button
              kind="main"
              onClick={() => {
                question?.onYes();
                onClose();
              }}
            >
              {question?.yes}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
