import { expect, it } from "vitest";
import type { HistorySeriesAnswer, TrendPoint } from "@/lib/domain/index.ts";
import { drawnSeries, largestValue } from "./drawn-series.ts";

function answer(service: string, date: string, values: readonly (number | null)[]): HistorySeriesAnswer {
  const at = (index: number) => new Date(Date.parse(`${date}T11:00:00Z`) + index * 900_000).toISOString();
  const points = values.map((value, index): TrendPoint => ({ at: at(index), value }));
  const series = {
    ...({ service, kpi: "waiting", kind: "gauge", unit: "count" } as const),
    points,
    total: { value: values.at(-1) ?? null },
  };
  return { timezone: "UTC", from: at(0), to: at(values.length), stepMinutes: 15, series: [series] };
}

it("services stand on one scale, which also holds the day beside them", () => {
  const today = answer("interact:SAC", "2026-11-26", [3, null, 5]);
  const before = answer("interact:SAC", "2026-11-25", [2, 9, 4]);
  const drawn = drawnSeries(today, "waiting", new Map([["yesterday", before]]));
  expect(drawn[0]?.overlays[0]?.points.map((point) => point?.value)).toEqual([2, 9, 4]);
  expect(largestValue(drawn)).toBe(9);
  expect(largestValue(drawnSeries(today, "waiting", new Map()))).toBe(5);
});

it("a service that the other day knew nothing of has nothing beside it, and no total", () => {
  const today = answer("interact:SAC", "2026-11-26", [3]);
  const before = answer("interact:Vendas", "2026-11-25", [7]);
  const [drawn] = drawnSeries(today, "waiting", new Map([["yesterday", before]]));
  expect(drawn?.overlays).toEqual([{ overlay: "yesterday", points: [undefined], total: undefined }]);
});
