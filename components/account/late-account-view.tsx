"use client";

import { lateQuerying } from "../shell/late-querying.tsx";
import { SkeletonPage } from "../shell/skeleton-page.tsx";

/** `AccountView`, which comes late. */
export const LateAccountView = lateQuerying(
  async () => (await import("./account-view.tsx")).AccountView,
  SkeletonPage,
);
