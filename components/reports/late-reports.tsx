"use client";

import { lateQuerying } from "../shell/late-querying.tsx";
import { SkeletonPage } from "../shell/skeleton-page.tsx";

/** `ReportsView`, which comes late. */
export const LateReportsView = lateQuerying(
  async () => (await import("./reports-view.tsx")).ReportsView,
  SkeletonPage,
);

/** `ReportView`, which comes late. */
export const LateReportView = lateQuerying<{ readonly id: string }>(
  async () => (await import("./report-view.tsx")).ReportView,
  SkeletonPage,
);
