import { expect, type Page } from "@playwright/test";
import { type HistorySeriesAnswer, wallTimeOf } from "../../lib/domain/index.ts";
import { fetchSigned } from "./sessions.ts";
import type { WatchedCentre } from "./watch-centre.ts";

const minuteMs = 60_000;

/** The history of the minutes that were watched, by minute: as a page, and as it is told over HTTP. */
export interface WatchedHistory {
  /** From the minute before all that was watched, epoch ms. */
  readonly fromMs: number;
  open(page: Page, service: string, query: string, as?: "table" | "drawing"): Promise<void>;
  fetchSeries(service: string, kpi: string): Promise<HistorySeriesAnswer>;
}

export function historyOf({ floor: { app }, ends, timezone, lastMinute }: WatchedCentre): WatchedHistory {
  const fromMs = ([...ends.keys()][0] ?? 0) * minuteMs - minuteMs;
  const toMs = (lastMinute - 1) * minuteMs;
  return {
    fromMs,
    async open(page, service, query, as = "table") {
      const range = {
        service: `interact:${service}`,
        range: "custom",
        from: wallTimeOf(fromMs, timezone),
        to: wallTimeOf(toMs, timezone),
        step: "1",
        ...(as === "table" ? { as } : {}),
      };
      await page.goto(`${app.url}/history?${new URLSearchParams(range)}&${query}`);
      const shown = as === "table" ? page.locator("[data-history] tr[data-at]") : page.getByRole("slider");
      await expect(shown.first()).toBeVisible();
    },
    async fetchSeries(service, kpi) {
      const query = new URLSearchParams({
        service: `interact:${service}`,
        kpi,
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
        step: "1",
      });
      const answer = await fetchSigned(`${app.url}/api/history/series?${query}`);
      expect(answer.status).toBe(200);
      return (await answer.json()) as HistorySeriesAnswer;
    },
  };
}
