"use client";

import { useTranslations } from "next-intl";
import type { ReplayPlayer } from "@/lib/live/index.ts";
import { DrawerSheet } from "../ui/drawer-sheet.tsx";
import type { OpenedProps } from "../ui/use-opener.ts";
import { LoadRecording } from "./load-recording.tsx";
import { RecordingItem } from "./recording-item.tsx";
import { SaveRecording } from "./save-recording.tsx";
import { useRecordings } from "./use-recordings.ts";

/** Recordings that people saved: to play, to take along, to delete; and the way to save another. */
export function RecordingsSheet({
  player,
  isOpen,
  onOpenChange,
  opener,
}: OpenedProps & { readonly player: ReplayPlayer }) {
  const t = useTranslations("replay");
  const { recordings, rights, problem, ask } = useRecordings(isOpen);
  return (
    <DrawerSheet title={t("recordings")} isOpen={isOpen} onOpenChange={onOpenChange} opener={opener}>
      <div className="flex flex-col gap-4 text-[0.8125rem]" data-recordings="">
        {rights.mayExport && player.recording === undefined ? (
          <SaveRecording player={player} ask={ask} />
        ) : null}
        {rights.mayAdminister ? <LoadRecording ask={ask} /> : null}
        <p role="alert" className="text-fault empty:hidden">
          {problem === undefined ? "" : t.has(`fault.${problem}`) ? t(`fault.${problem}`) : t("fault.failed")}
        </p>
        {recordings === undefined ? <p className="text-ink-soft">—</p> : null}
        {recordings?.length === 0 ? <p className="text-ink-soft">{t("noRecordings")}</p> : null}
        <ul className="divide-y divide-line">
          {recordings?.map((recording) => (
            <RecordingItem key={recording.id} recording={recording} rights={rights} ask={ask} />
          ))}
        </ul>
      </div>
    </DrawerSheet>
  );
}
