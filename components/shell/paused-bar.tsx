"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatClockTime, formatCount, formatDuration } from "@/lib/format/index.ts";
import { togglePause, useNow, usePause, useWaitingChanges } from "@/lib/live/index.ts";
import { StateIcon } from "../ui/state-icon.tsx";

/** The amber line across the page while its numbers stand still: since when, how much waits, and the way on. */
export function PausedBar() {
  const t = useTranslations("pausedScreen");
  const pause = usePause();
  const [wasPaused, setWasPaused] = useState(false);
  if (pause !== undefined && !wasPaused) setWasPaused(true);
  return (
    <>
      <p role="status" className="sr-only">
        {pause !== undefined
          ? t("spoken", { time: formatClockTime(pause.atMs) })
          : wasPaused
            ? t("resumed")
            : ""}
      </p>
      {pause === undefined ? null : <Bar atMs={pause.atMs} />}
    </>
  );
}

function Bar({ atMs }: { readonly atMs: number }) {
  const t = useTranslations("pausedScreen");
  const locale = useLocale();
  const count = useWaitingChanges();
  const nowMs = useNow("server") ?? atMs;
  return (
    <div
      data-paused-at={new Date(atMs).toISOString()}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b-2 border-delayed bg-delayed-ground px-6 py-1.5 text-ink max-sm:px-3"
    >
      <strong className="inline-flex items-center gap-2 font-semibold text-delayed">
        <StateIcon shape="pause" />
        {t("pausedAt", { time: formatClockTime(atMs) })}
      </strong>
      <span className="live-value" title={t("forHow")}>
        {formatDuration(Math.max(0, Math.floor((nowMs - atMs) / 1_000)))}
      </span>
      <span data-waiting-changes={count}>{t("waiting", { count, text: formatCount(count, locale) })}</span>
      <span className="text-ink-soft max-lg:hidden">{t("whatRuns")}</span>
      <button type="button" className="control ms-auto" onClick={togglePause}>
        {t("resume")}
      </button>
    </div>
  );
}
