"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { lateOfNow } from "../shell/late-of-now.tsx";
import { Panel } from "../ui/panel.tsx";
import { figureHeight } from "./figure-height.ts";

/** The legend below the figure. */
const belowFigure = 64;

/** `PresenceTrend`, which comes late. */
export const LatePresenceTrend = lateOfNow(
  async () => (await import("./presence-trend.tsx")).PresenceTrend,
  function WaitingTrend() {
    return (
      <Panel title={useWords("trends")("agentsTitle")}>
        <div style={{ height: figureHeight + belowFigure }} className="grid place-items-center text-ink-soft">
          —
        </div>
      </Panel>
    );
  },
);
