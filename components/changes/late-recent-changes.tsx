"use client";

import { useTranslations } from "next-intl";
import { lateQuerying } from "../shell/late-querying.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";

/** `RecentChanges`, which comes late. */
export const LateRecentChanges = lateQuerying(
  async () => (await import("./recent-changes.tsx")).RecentChanges,
  function WaitingChanges() {
    return (
      <Panel title={useTranslations("changes")("title")}>
        <EmptyNote>—</EmptyNote>
      </Panel>
    );
  },
);
