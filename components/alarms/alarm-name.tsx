"use client";

import type { FloorAlarm } from "@/lib/domain/index.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { useAlarmWords } from "./use-alarm-words.ts";

/** The name of an alarm in words, with what a rule measures; one that the catalogue does not know keeps its wire name. */
export function AlarmName({
  name,
  kind,
  kpi,
}: Pick<FloorAlarm, "name"> & {
  readonly kind?: FloorAlarm["kind"];
  readonly kpi?: string | undefined;
}) {
  const words = useAlarmWords();
  const figures = useKpiWords();
  const title = words.name(name, kind);
  const figure = kpi === undefined ? title : figures.name(kpi);
  // A rule that is called what it measures says it once.
  if (figure === title) return <span title={words.meaning(name, kind)}>{title}</span>;
  return (
    <span title={`${title} · ${figure}`}>
      {title}
      <span className="font-normal text-ink-soft" data-alarm-part="kpi">{` · ${figure}`}</span>
    </span>
  );
}
