"use client";

import { lateQuerying } from "../shell/late-querying.tsx";
import { SkeletonPage } from "../shell/skeleton-page.tsx";

/** `BoardsView`, which comes late. */
export const LateBoardsView = lateQuerying(
  async () => (await import("./boards-view.tsx")).BoardsView,
  SkeletonPage,
);
