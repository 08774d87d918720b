"use client";

import { useTranslations } from "next-intl";
import { lateOfNow } from "../shell/late-of-now.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";

/** `RecentChanges`, which comes late. */
export const LateRecentChanges = lateOfNow(
  async () => (await import("./recent-changes.tsx")).RecentChanges,
  function WaitingChanges() {
    return (
      <Panel title={useTranslations("changes")("title")}>
        <EmptyNote>—</EmptyNote>
      </Panel>
    );
  },
);
