"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "@/lib/format/index.ts";
import { type ReplayPlayer, usePlayer } from "@/lib/live/index.ts";

/** In one line what is to be known of the replay: why it does not go on, what it skipped, what of the page is not in it. */
export function PlayerNote({ player }: { readonly player: ReplayPlayer }) {
  const t = useTranslations("replay");
  const locale = useLocale();
  const status = usePlayer(player, (state) => state.status);
  const problem = usePlayer(player, (state) => state.problem);
  const skipped = usePlayer(player, (state) => state.skipped);
  const isOff = usePlayer(player, ({ overview }) => overview?.hours === 0);
  const momentOf = (atMs: number) => formatMoment(atMs, Date.now(), locale);
  const isPlain = status !== "failed" && status !== "ended" && skipped === undefined;
  const text = () => {
    if (status === "failed")
      return t(`problem.${isOff && problem === "not_recorded" ? "off" : (problem ?? "away")}`);
    if (status === "ended") return t("ended");
    if (skipped === undefined) return t("whatIsLeftOut");
    return t("skipped", { from: momentOf(skipped.fromMs), to: momentOf(skipped.toMs) });
  };
  return (
    <p
      role="status"
      data-replay-status={status}
      className={`min-h-4 text-xs ${isPlain ? "max-sm:hidden" : ""} ${status === "failed" ? "text-fault" : "text-ink-soft"}`}
    >
      {text()}
    </p>
  );
}
