"use client";

import { lateOfNow } from "../shell/late-of-now.tsx";

/** `ServiceSparkline`, which comes late. */
export const LateServiceSparkline = lateOfNow(
  async () => (await import("./service-sparkline.tsx")).ServiceSparkline,
  function WaitingSparkline(_: { readonly id: string }) {
    return <span className="block h-5 w-24" />;
  },
);
