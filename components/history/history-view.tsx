"use client";

import { useMemo } from "react";
import { type FloorDocument, fittingStep, historyRange } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { useTrendQuery } from "../charts/use-trend-query.ts";
import { PrintHeader } from "../live/print-header.tsx";
import { IgnoredNote } from "../ui/data-table/index.ts";
import { isAnnotationsAnswer } from "./history-answers.ts";
import { HistoryControls } from "./history-controls.tsx";
import { HistoryMarks } from "./history-marks.tsx";
import { HistoryPage } from "./history-page.tsx";
import { pastPath } from "./history-path.ts";
import { KpiHistory } from "./kpi-history.tsx";
import { RangeFaultNote } from "./range-fault-note.tsx";
import { SeriesExport } from "./series-export.tsx";
import { ServicePicks } from "./service-picks.tsx";
import { marksOf, shownMarks } from "./shown-marks.ts";
import { useEndedMinute } from "./use-ended-minute.ts";
import { useHistoryView } from "./use-history-view.ts";

/** What was: some services in some figures over a stretch of time, beside other days, with what happened meanwhile. */
export function HistoryView({ timezone }: { readonly timezone: string }) {
  const { view, ignored, change } = useHistoryView();
  const first = useFloorValue(firstService);
  const nowMs = useEndedMinute();
  const services = useMemo(
    () => (view.services.length > 0 ? view.services : first === undefined ? [] : [first]),
    [view.services, first],
  );
  const range = useMemo(
    () => (nowMs === undefined ? undefined : historyRange(view.choice, nowMs, timezone)),
    [view.choice, nowMs, timezone],
  );
  const known = range === undefined || "fault" in range ? undefined : range;
  const step = known && fittingStep(known, view.step, services.length);
  const picks = <ServicePicks chosen={services} onChange={(ids) => change({ services: ids })} />;
  return (
    <HistoryPage
      tab="series"
      timezone={timezone}
      aside={
        known === undefined || step === undefined || services.length === 0 ? null : (
          <SeriesExport {...known} services={services} view={view} step={step} timezone={timezone} />
        )
      }
    >
      <PrintHeader />
      <div className="flex flex-col gap-2">
        {picks}
        <HistoryControls
          view={view}
          services={services}
          shownStep={step}
          nowMs={nowMs}
          timezone={timezone}
          onChange={change}
        />
        {ignored.length === 0 ? null : <IgnoredNote ignored={ignored} />}
      </div>
      <Shown range={range} step={step} services={services} view={view} timezone={timezone} />
    </HistoryPage>
  );
}

interface ShownProps {
  readonly range: ReturnType<typeof historyRange> | undefined;
  readonly step: ReturnType<typeof fittingStep>;
  readonly services: readonly string[];
  readonly view: ReturnType<typeof useHistoryView>["view"];
  readonly timezone: string;
}

function Shown({ range, step, services, view, timezone }: ShownProps) {
  const t = useWords("history");
  if (range === undefined || services.length === 0) return <Waiting figures={view.kpis.length} />;
  if ("fault" in range) return <RangeFaultNote fault={range.fault} />;
  if (step === undefined) return <p role="alert">{t("tooLong")}</p>;
  return <Charts {...range} step={step} services={services} view={view} timezone={timezone} />;
}

function Charts({
  fromMs,
  toMs,
  step,
  services,
  view,
  timezone,
}: Omit<ShownProps, "range" | "step"> & {
  readonly fromMs: number;
  readonly toMs: number;
  readonly step: NonNullable<ShownProps["step"]>;
}) {
  const path = pastPath("annotations", { fromMs, toMs });
  const { data, isError } = useTrendQuery(path, isAnnotationsAnswer, { everyMs: false });
  const marks = useMemo(() => {
    const all = shownMarks(data?.annotations ?? []);
    const wanted = new Set(services.flatMap((id) => marksOf(all, id)));
    return shownMarks(all.filter((mark) => wanted.has(mark)).map(({ annotation }) => annotation));
  }, [data, services]);
  return (
    <>
      <div
        className={view.kpis.length > 1 && services.length === 1 ? "grid gap-4 xl:grid-cols-2" : "grid gap-4"}
      >
        {view.kpis.map((kpi) => (
          <KpiHistory
            key={kpi}
            kpi={kpi}
            services={services}
            media={view.media}
            fromMs={fromMs}
            toMs={toMs}
            step={step}
            timezone={timezone}
            overlays={view.overlays}
            marks={marks}
            isTable={view.isTable}
          />
        ))}
      </div>
      <HistoryMarks
        marks={marks}
        timezone={timezone}
        isFailed={isError && data === undefined}
        isCut={data?.isCut === true}
      />
    </>
  );
}

/** The places of the charts until it is known what they show. */
function Waiting({ figures }: { readonly figures: number }) {
  return (
    <div aria-hidden="true" className="grid gap-4 xl:grid-cols-2">
      {Array.from({ length: figures }, (_, index) => `figure-${index}`).map((key) => (
        <div key={key} className="h-80 rounded-md border border-line bg-surface" />
      ))}
    </div>
  );
}

/** The one that is looked at where nobody picked any: the first by name. */
function firstService({ services }: FloorDocument): string | undefined {
  const all = Object.entries(services).map(([id, { name }]) => ({ id, name }));
  return all.toSorted((a, b) => a.name.localeCompare(b.name))[0]?.id;
}
