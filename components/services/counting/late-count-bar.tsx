"use client";

import { lateOfNow } from "../../shell/late-of-now.tsx";

/** `CountBar`, which comes late; its place is kept. */
export const LateCountBar = lateOfNow(
  async () => (await import("./count-bar.tsx")).CountBar,
  function WaitingBar() {
    return <div className="h-8" />;
  },
);
