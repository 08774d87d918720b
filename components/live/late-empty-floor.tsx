"use client";

import { lateComponent } from "../ui/late-component.tsx";

/** `EmptyFloor`, which comes late: most floors are not empty. */
export const LateEmptyFloor = lateComponent(
  async () => (await import("./empty-floor.tsx")).EmptyFloor,
  () => null,
);
