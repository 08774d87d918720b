import { expect, it } from "vitest";
import type { HistorySeriesAnswer, TrendPoint } from "@/lib/domain/index.ts";
import { writeCsv } from "../ui/data-table/write-csv.ts";
import { seriesColumns, seriesRows } from "./series-rows.ts";

function answer(date: string, points: readonly Omit<TrendPoint, "at">[]): HistorySeriesAnswer {
  const at = (index: number) => new Date(Date.parse(`${date}T11:00:00Z`) + index * 900_000).toISOString();
  const series = {
    service: "interact:SAC",
    kpi: "received",
    kind: "counter",
    unit: "count",
    points: points.map((point, index) => ({ at: at(index), ...point })),
    total: { value: 7 },
  } as const;
  return {
    timezone: "America/Sao_Paulo",
    from: at(0),
    to: at(points.length),
    stepMinutes: 15,
    series: [series],
  };
}

const words = {
  head: (column: string) => column,
  figure: () => "Received",
  service: () => "=SAC",
  gap: () => "not live",
  overlay: (overlay: string) => overlay,
};

it("a file of history has a line a point, with yesterday's value, empty where nothing is known and with the reason", () => {
  const today = answer("2026-11-26", [{ value: 7 }, { value: null, gap: "not_live" }]);
  const yesterday = answer("2026-11-25", [{ value: 5 }, { value: 6 }]);
  const rows = seriesRows(today, ["received"], new Map([["yesterday", yesterday]]));
  const text = writeCsv(rows, seriesColumns(words, ["yesterday"]), { reasonsHeader: "why" });
  expect(text.split("\r\n").slice(1, 3)).toEqual([
    "Received,'=SAC,2026-11-26,08:00,2026-11-26T11:00:00.000Z,7,,,,,,5,",
    "Received,'=SAC,2026-11-26,08:15,2026-11-26T11:15:00.000Z,,,,,,,6,value: not live",
  ]);
});
