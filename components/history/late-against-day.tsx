"use client";

import { lateQuerying } from "../shell/late-querying.tsx";
import type { AgainstDayProps } from "./against-day.tsx";

/** `AgainstDay`, which comes late; its line is kept by whoever shows it. */
export const LateAgainstDay = lateQuerying(
  async () => (await import("./against-day.tsx")).AgainstDay,
  (_: AgainstDayProps) => null,
);
