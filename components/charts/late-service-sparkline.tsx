"use client";

import { lateQuerying } from "../shell/late-querying.tsx";

/** `ServiceSparkline`, which comes late. */
export const LateServiceSparkline = lateQuerying(
  async () => (await import("./service-sparkline.tsx")).ServiceSparkline,
  function WaitingSparkline(_: { readonly id: string }) {
    return <span className="block h-5 w-24" />;
  },
);
