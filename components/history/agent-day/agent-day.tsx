"use client";

import { useMemo } from "react";
import { type AgentTimeline, localDayRange, wallTimeOf } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useTrendQuery } from "../../charts/use-trend-query.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { Panel } from "../../ui/panel.tsx";
import { isTimeline } from "../history-answers.ts";
import { pastPath } from "../history-path.ts";
import { HistoryStandingNote } from "../history-standing-note.tsx";
import { useEndedMinute } from "../use-ended-minute.ts";
import { DayControls } from "./day-controls.tsx";
import { daySegments } from "./day-segments.ts";
import { DaySlider } from "./day-slider.tsx";
import { ContactsTable, SegmentsTable } from "./day-tables.tsx";
import { DayTotals } from "./day-totals.tsx";
import { useDay } from "./use-day.ts";

/** A day of an agent: the states one after the other, with contacts below, as a strip or as tables. */
export function AgentDay({ id, timezone }: { readonly id: string; readonly timezone: string }) {
  const t = useWords("history");
  const nowMs = useEndedMinute();
  const { day, isTable, change } = useDay();
  const today = nowMs === undefined ? undefined : wallTimeOf(nowMs, timezone).slice(0, 10);
  const date = day ?? today;
  const bounds = date === undefined ? undefined : localDayRange(date, timezone);
  const { data, isError } = useTrendQuery(
    bounds === undefined ? "" : pastPath(`agents/${encodeURIComponent(id)}`, bounds),
    isTimeline,
    { isWanted: bounds !== undefined, ...(date === today ? {} : { everyMs: false as const }) },
  );
  return (
    <Panel
      title={t("day.title")}
      aside={<DayControls date={date} today={today} isTable={isTable} onChange={change} />}
    >
      <div className="px-4 py-3" data-agent-day={date}>
        <HistoryStandingNote timezone={timezone} />
        {data === undefined || nowMs === undefined ? (
          <div role={isError ? "alert" : undefined} className="grid h-36 place-items-center text-ink-soft">
            {isError ? t("failed") : "—"}
          </div>
        ) : (
          <Day timeline={data} nowMs={nowMs} isTable={isTable} />
        )}
      </div>
    </Panel>
  );
}

function Day({
  timeline,
  nowMs,
  isTable,
}: {
  readonly timeline: AgentTimeline;
  readonly nowMs: number;
  readonly isTable: boolean;
}) {
  const t = useWords("history");
  const { timezone } = timeline;
  const segments = useMemo(() => daySegments(timeline, nowMs), [timeline, nowMs]);
  if (timeline.spans.length === 0 && timeline.contacts.length === 0 && timeline.gaps.length === 0)
    return <EmptyNote>{t("day.nothing")}</EmptyNote>;
  return (
    <>
      {isTable ? (
        <SegmentsTable segments={segments} timezone={timezone} />
      ) : (
        <DaySlider timeline={timeline} segments={segments} nowMs={nowMs} />
      )}
      <DayTotals segments={segments} />
      {timeline.contacts.length === 0 ? null : isTable ? (
        <div className="mt-3">
          <ContactsTable contacts={timeline.contacts} timezone={timezone} />
        </div>
      ) : null}
    </>
  );
}
