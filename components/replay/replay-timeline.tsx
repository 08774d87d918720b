"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ReplayOverview } from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { type ReplayPlayer, usePlayer } from "@/lib/live/index.ts";
import { lineOfTime } from "./line-of-time.ts";

/** Whoever drags the handle wants the floor where it rests, not each one on the way. */
const settleMs = 150;

/** All that is kept as one line, with a handle: gaps and lost links hatched, alarms as ticks. */
export function ReplayTimeline({ player }: { readonly player: ReplayPlayer }) {
  const t = useTranslations("replay");
  const locale = useLocale();
  const overview = usePlayer(player, (state) => state.overview);
  const atMs = usePlayer(player, (state) => state.atMs);
  const [draggedMs, setDragged] = useState<number>();
  useEffect(() => {
    if (draggedMs === undefined) return;
    const timer = setTimeout(() => {
      player.seek(draggedMs);
      setDragged(undefined);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [draggedMs, player]);
  const line = overview === undefined ? undefined : lineOfTime(overview);
  if (overview === undefined || line === undefined) return <div className="replay-line" />;
  const { fromMs, toMs } = line;
  const shownMs = Math.min(toMs, Math.max(fromMs, draggedMs ?? atMs));
  const momentOf = (ms: number) => formatMoment(ms, Date.now(), locale);
  return (
    <div className="replay-line">
      <Ground line={line} />
      <input
        type="range"
        min={fromMs}
        max={toMs}
        step={1_000}
        value={shownMs}
        aria-label={t("timeline", { from: momentOf(fromMs), to: momentOf(toMs) })}
        aria-valuetext={momentOf(shownMs)}
        onChange={({ target }) => setDragged(Number(target.value))}
      />
      <p className="flex justify-between text-2xs text-ink-soft">
        <span>{momentOf(fromMs)}</span>
        <span>{t("legend", { gaps: line.gaps.length, alarms: countAlarms(overview) })}</span>
        <span>{momentOf(toMs)}</span>
      </p>
    </div>
  );
}

/** What stands behind the handle; what it says is in the line below and in the buttons from alarm to alarm. */
function Ground({ line }: { readonly line: NonNullable<ReturnType<typeof lineOfTime>> }) {
  return (
    <div className="replay-ground" aria-hidden="true">
      {[...line.gaps, ...line.outages].map(({ start, length }) => (
        <span
          key={`${start} ${length}`}
          className="hatched absolute inset-y-0"
          data-replay-gap=""
          style={{ insetInlineStart: `${start}%`, width: `${length}%` }}
        />
      ))}
      {line.alarms.map(({ id, place, isCritical }) => (
        <span
          key={id}
          className={`absolute inset-y-0 w-0.5 ${isCritical ? "bg-alarm-fill" : "bg-delayed"}`}
          data-replay-alarm=""
          style={{ insetInlineStart: `${place}%` }}
        />
      ))}
    </div>
  );
}

function countAlarms({ marks }: ReplayOverview): number {
  return marks.filter(({ kind }) => kind === "alarm").length;
}
