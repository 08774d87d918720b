"use client";

import { type HistoryOverlay, type Reading, type TrendKpiId, trendKpis } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFreshness } from "@/lib/live/index.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";
import { ChangeMark } from "./change-mark.tsx";
import { useComparison } from "./use-comparison.ts";

export interface AgainstDayProps {
  readonly kpi: TrendKpiId;
  /** The figure of now, for what only stands; what is counted is compared since midnight on both days. */
  readonly reading: Reading;
  /** A service; absent: the whole floor. */
  readonly service?: string;
  readonly against?: HistoryOverlay;
}

/** How a figure of now stands against the same time of another day: an arrow, how much, against when; a dash with the reason. */
export function AgainstDay({ kpi, reading, service, against = "yesterday" }: AgainstDayProps) {
  const t = useWords("history");
  const reason = useReason();
  const { comparison, isError } = useComparison(kpi, against);
  const isOld = useFreshness(({ level }) => level === "not-live");
  const absent = (why: string) => (
    <span className="inline-flex min-w-0 gap-1 text-2xs text-ink-soft" data-change="absent">
      <Absent reason={why} />
      <span aria-hidden="true" className="truncate">
        {t(`otherDay.${against}`)}
      </span>
    </span>
  );
  if (comparison === undefined) return absent(t(isError ? "failed" : "loading"));
  const of = (values: Pick<typeof comparison, "services" | "floor">) =>
    (service === undefined ? values.floor : values.services[service]) ?? undefined;
  const before = of(comparison);
  if (before === undefined) return absent(t("nothingToCompare"));
  const isGauge = trendKpis.get(kpi)?.kind === "gauge";
  if (isGauge && reading.quality === "unavailable") return absent(reason(reading.reason));
  const now = isGauge ? reading.value : of(comparison.now);
  if (now === undefined) return absent(t("nothingToday"));
  if (isOld) return absent(t("notLive"));
  const time = formatClockTime(Date.parse(comparison.at), comparison.timezone).slice(0, 5);
  return (
    <ChangeMark
      kpi={kpi}
      now={now}
      before={before}
      when={t(`against.${against}`, { time })}
      shown={t(`otherDay.${against}`)}
    />
  );
}
