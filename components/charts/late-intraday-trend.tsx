"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { lateOfNow } from "../shell/late-of-now.tsx";
import { Panel } from "../ui/panel.tsx";
import { figureHeight } from "./figure-height.ts";

/** The choices above the figure and the line below it. */
const besideFigure = 88;

/** `IntradayTrend`, which comes late. */
export const LateIntradayTrend = lateOfNow(
  async () => (await import("./intraday-trend.tsx")).IntradayTrend,
  function WaitingTrend() {
    return (
      <Panel title={useWords("trends")("title")}>
        <div
          style={{ height: figureHeight + besideFigure }}
          className="grid place-items-center text-ink-soft"
        >
          —
        </div>
      </Panel>
    );
  },
);
