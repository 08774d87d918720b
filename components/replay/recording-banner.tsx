"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "@/lib/format/index.ts";
import { type LiveState, useLive } from "@/lib/live/index.ts";

/** Says on every page that there is no contact centre behind it, but a recording of one. */
export function RecordingBanner() {
  const t = useTranslations("replay");
  const locale = useLocale();
  const recording = useLive(firstRecording);
  if (recording === undefined) return null;
  const momentOf = (instant: string) => formatMoment(Date.parse(instant), Date.now(), locale);
  const { name, from, to } = recording;
  return (
    <p data-recording-banner="" className="recording-banner">
      {t("banner", { name, from: momentOf(from), to: momentOf(to) })}
    </p>
  );
}

function firstRecording({ floor }: LiveState) {
  return Object.values(floor?.sources ?? {}).find((source) => source.recording !== undefined)?.recording;
}
