"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "@/lib/format/index.ts";
import { type ReplayPlayer, usePlayer } from "@/lib/live/index.ts";

/** The word REPLAY and the instant on screen; whoever hears it is told when it stands still, not each second. */
export function ReplayClock({ player }: { readonly player: ReplayPlayer }) {
  const t = useTranslations("replay");
  const locale = useLocale();
  const atMs = usePlayer(player, (state) => Math.floor(state.atMs / 1_000) * 1_000);
  const speed = usePlayer(player, (state) => state.speed);
  const isRunning = usePlayer(player, ({ status }) => status === "playing" || status === "ended");
  const time = formatMoment(atMs, Date.now(), locale);
  return (
    <>
      <strong
        id="replay-clock"
        className="replay-plate live-value"
        data-replay-at={new Date(atMs).toISOString()}
      >
        {t("plate", { time, speed })}
      </strong>
      <p role="status" className="sr-only">
        {isRunning ? t("spokenPlaying", { speed }) : t("spokenPaused", { time })}
      </p>
    </>
  );
}
