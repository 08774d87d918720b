"use client";

import { useTranslations } from "next-intl";
import { leaveReplay, type ReplayPlayer } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import { lazyPart } from "../ui/lazy-part.ts";
import { useOpener } from "../ui/use-opener.ts";

const sheet = lazyPart(async () => (await import("./recordings-sheet.tsx")).RecordingsSheet);

/** Opens what was saved for good, and leads back to what is so now. */
export function RecordingsButton({ player }: { readonly player: ReplayPlayer }) {
  const t = useTranslations("replay");
  const { Part, button, opened } = useOpener(sheet, "dialog");
  return (
    <div className="ms-auto flex gap-1.5">
      <Button {...button}>{t("recordings")}</Button>
      <Button kind="main" onClick={leaveReplay}>
        {t("backToLive")}
      </Button>
      {Part === undefined ? null : <Part player={player} {...opened} />}
    </div>
  );
}
