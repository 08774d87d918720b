"use client";

import { lateComponent } from "../ui/late-component.tsx";

/** `PrintHeader`, which comes late: nobody prints before there is something to print. */
export const LatePrintHeader = lateComponent(
  async () => (await import("./print-header.tsx")).PrintHeader,
  () => null,
);
