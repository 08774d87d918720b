"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { AlarmRecord } from "@/lib/domain/index.ts";
import { formatCount } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { ElapsedTime } from "../elapsed-time.tsx";
import { alarmDuration, medianSeconds, timeToAcknowledge } from "./alarm-times.ts";

/** The alarms of a list in four figures. */
export function AlarmSummary({
  alarms,
  isCut,
}: {
  readonly alarms: readonly AlarmRecord[] | undefined;
  /** There are more than are listed. */
  readonly isCut: boolean;
}) {
  const t = useWords("history");
  const locale = useLocale();
  const all = alarms ?? [];
  const seen = all.filter(({ acknowledged }) => acknowledged !== undefined);
  const count = (value: number) => (alarms === undefined ? "—" : formatCount(value, locale));
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2" data-alarm-summary="">
      <Figure name={t(isCut ? "summary.listed" : "summary.alarms")}>
        <span data-summary="alarms">{count(all.length)}</span>
      </Figure>
      <Figure name={t("summary.acknowledged")}>
        <span data-summary="acknowledged">{count(seen.length)}</span>
      </Figure>
      <Figure name={t("summary.medianAcknowledge")}>
        <ElapsedTime
          time={medianSeconds(all.map(timeToAcknowledge))}
          reason={t("noneAcknowledged")}
          hook="median-acknowledge"
        />
      </Figure>
      <Figure name={t("summary.medianDuration")}>
        <ElapsedTime
          time={medianSeconds(all.map(alarmDuration))}
          reason={t("noneCleared")}
          hook="median-duration"
        />
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-soft">{name}</dt>
      <dd className="text-lg/7 font-semibold tracking-tight tabular-nums">{children}</dd>
    </div>
  );
}
