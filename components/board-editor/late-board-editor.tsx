"use client";

import { lateQuerying } from "../shell/late-querying.tsx";
import { SkeletonPage } from "../shell/skeleton-page.tsx";

/** `BoardEditorView`, which comes late. */
export const LateBoardEditor = lateQuerying(
  async () => (await import("./board-editor-view.tsx")).BoardEditorView,
  SkeletonPage,
);
