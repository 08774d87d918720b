"use client";

import { lateQuerying } from "../../shell/late-querying.tsx";
import { SkeletonPage } from "../../shell/skeleton-page.tsx";

/** `AlarmHistory`, which comes late. */
export const LateAlarmHistory = lateQuerying(
  async () => (await import("./alarm-history.tsx")).AlarmHistory,
  SkeletonPage,
);
