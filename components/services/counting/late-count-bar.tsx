"use client";

import { lateQuerying } from "../../shell/late-querying.tsx";

/** `CountBar`, which comes late; its place is kept. */
export const LateCountBar = lateQuerying(
  async () => (await import("./count-bar.tsx")).CountBar,
  function WaitingBar() {
    return <div className="h-8" />;
  },
);
