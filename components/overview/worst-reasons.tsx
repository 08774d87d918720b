"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import {
  defaultThresholds,
  type FloorDocument,
  type WorstReason,
  worstServices,
} from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue, useFreshness, useNow } from "@/lib/live/index.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { VerdictMark } from "../kpi/verdict-mark.tsx";
import { writeFigure } from "../kpi/write-figure.ts";

/** One line a service: the table must not jump when a reason comes or goes. */
const shownAtMost = 1;

/** Why a service is in trouble: each figure that is past a limit, and the limit. */
export function WorstReasons({ id, none }: { readonly id: string; readonly none: string }) {
  const nowMs = useNow("screen", 5) ?? 0;
  const isLive = useFreshness(({ level }) => level !== "not-live");
  const t = useWords("verdict");
  const overview = useWords("overview");
  const words = useKpiWords();
  const read = useCallback(
    (floor: FloorDocument) => {
      const service = floor.services[id];
      if (service === undefined) return undefined;
      return worstServices([service], { floor, nowMs, isLive }, defaultThresholds)[0];
    },
    [id, nowMs, isLive],
  );
  const worst = useFloorValue(read);
  if (worst === undefined) return null;
  if (worst.reasons.length === 0)
    return <span className="text-ink-soft">{worst.verdict === "unknown" ? t("unknown") : none}</span>;
  const more = worst.reasons.slice(shownAtMost);
  return (
    <ul className="flex items-center gap-x-4 whitespace-nowrap">
      {worst.reasons.slice(0, shownAtMost).map((reason) => (
        <Reason key={reason.kpi} reason={reason} />
      ))}
      {more.length === 0 ? null : (
        <li className="text-ink-soft" title={more.map(({ kpi }) => words.name(kpi)).join(", ")}>
          {overview("moreReasons", { count: more.length })}
        </li>
      )}
    </ul>
  );
}

function Reason({ reason: { kpi, judgement } }: { readonly reason: WorstReason }) {
  const words = useKpiWords();
  const locale = useLocale();
  const media = useWords("media");
  const { reading, threshold, verdict, media: medium } = judgement;
  if (threshold === undefined) return null;
  const limit = verdict === "critical" ? threshold.critical : threshold.warn;
  const sign = threshold.direction === "above" ? ">" : "<";
  const of = medium === undefined ? "" : ` ${media.has(medium) ? media(medium) : medium}`;
  return (
    <li className="inline-flex items-center gap-1.5">
      <VerdictMark verdict={verdict} isBrief />
      <span>
        {words.name(kpi)}
        {of}
        <span className="text-ink-soft tabular-nums">{` ${sign} ${writeFigure(limit, reading.unit, locale)}`}</span>
      </span>
    </li>
  );
}
