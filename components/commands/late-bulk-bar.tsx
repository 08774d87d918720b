"use client";

import { lateComponent } from "../ui/late-component.tsx";

/** `BulkBar`, which comes late. */
export const LateBulkBar = lateComponent(
  async () => (await import("./bulk-bar.tsx")).BulkBar,
  () => null,
);
