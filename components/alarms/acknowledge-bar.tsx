"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { lazyPart } from "../ui/lazy-part.ts";
import { useWantedPart } from "../ui/use-wanted-part.ts";
import type { Acknowledging } from "./use-acknowledging.ts";

const dialog = lazyPart(async () => (await import("./acknowledge-dialog.tsx")).AcknowledgeDialog);

/** What is done about the ticked alarms, and what went wrong last. */
export function AcknowledgeBar({ selected, asked, hasFailed, askSelected, close, giveUp }: Acknowledging) {
  const t = useTranslations("alarmDesk");
  const Dialog = useWantedPart(dialog, asked.length > 0, giveUp);
  return (
    <>
      {selected.length > 0 ? (
        <div className="flex items-center gap-3 text-[0.8125rem]">
          <span>{t("selected", { count: selected.length })}</span>
          <Button kind="main" onClick={askSelected}>
            {t("acknowledge")}
          </Button>
        </div>
      ) : null}
      <p role="alert" className="text-[0.8125rem] text-fault empty:hidden">
        {hasFailed ? t("fault.failed") : ""}
      </p>
      {Dialog === undefined ? null : <Dialog alarms={asked} onDone={close} />}
    </>
  );
}
