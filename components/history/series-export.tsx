"use client";

import { type HistoryRange, type HistoryStep, overlayRange } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor } from "@/lib/live/index.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { writeCsv } from "../ui/data-table/index.ts";
import { isSeriesAnswer } from "./history-answers.ts";
import { seriesPath } from "./history-path.ts";
import type { HistoryView } from "./parse-history-view.ts";
import { PastExport } from "./past-export.tsx";
import type { PastFile } from "./past-export-popup.tsx";
import { seriesColumns, seriesRows } from "./series-rows.ts";

/** Takes the series that are shown along: one answer of the server for all figures, another for each other day. */
export function SeriesExport({
  services,
  view: { kpis, media, overlays },
  step,
  timezone,
  ...range
}: Pick<HistoryRange, "fromMs" | "toMs"> & {
  readonly services: readonly string[];
  readonly view: Pick<HistoryView, "kpis" | "media" | "overlays">;
  readonly step: HistoryStep;
  readonly timezone: string;
}) {
  const t = useWords("history");
  const trends = useWords("trends");
  const kpiWords = useKpiWords();
  const ask = async ({ fromMs, toMs }: Pick<HistoryRange, "fromMs" | "toMs">) => {
    const answer = await fetch(seriesPath(services, kpis, { fromMs, toMs, step, media }));
    const body: unknown = answer.ok ? await answer.json() : undefined;
    if (!isSeriesAnswer(body)) throw new Error(`history: ${answer.status}`);
    return body;
  };
  const makeFile = async (): Promise<PastFile> => {
    const [answer, ...days] = await Promise.all([
      ask(range),
      ...overlays.map((overlay) => ask(overlayRange(range, overlay, timezone))),
    ]);
    const others = new Map(
      overlays.flatMap((overlay, index) => {
        const day = days[index];
        return day === undefined ? [] : [[overlay, day] as const];
      }),
    );
    const rows = seriesRows(answer, kpis, others);
    const columns = seriesColumns(
      {
        head: (column) => t(`column.${column}`),
        figure: kpiWords.name,
        service: (id) => currentFloor()?.services[id]?.name ?? id.slice(id.indexOf(":") + 1),
        gap: (reason) => trends(`gap.${reason}`),
        overlay: (overlay) => t(`overlay.${overlay}`),
      },
      overlays,
    );
    return {
      columns: columns.map(({ header }) => header),
      rows: rows.length,
      csv: writeCsv(rows, columns, { reasonsHeader: t("column.why") }),
      json: { ...answer, overlays: Object.fromEntries(others) },
    };
  };
  return <PastExport subject={t("title")} makeFile={makeFile} />;
}
