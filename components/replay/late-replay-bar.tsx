"use client";

import { useIsReplay } from "@/lib/live/index.ts";
import { lateComponent } from "../ui/late-component.tsx";

/** The bar of a replay, which comes late; nothing while what is shown is live. */
export function LateReplayBar() {
  return useIsReplay() ? <Bar /> : null;
}

const Bar = lateComponent(
  async () => (await import("./replay-bar.tsx")).ReplayBar,
  function WaitingBar() {
    return <div className="replay-bar h-28" />;
  },
);
