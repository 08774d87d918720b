"use client";

import { lateQuerying } from "../shell/late-querying.tsx";
import { SkeletonPage } from "../shell/skeleton-page.tsx";

/** `HistoryView`, which comes late. */
export const LateHistoryView = lateQuerying(
  async () => (await import("./history-view.tsx")).HistoryView,
  SkeletonPage,
);

/** `ContactsView`, which comes late. */
export const LateContactsView = lateQuerying(
  async () => (await import("./contacts/contacts-view.tsx")).ContactsView,
  SkeletonPage,
);
