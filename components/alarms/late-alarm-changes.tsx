"use client";

import { useTranslations } from "next-intl";
import { lateOfNow } from "../shell/late-of-now.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";

/** `AlarmChanges`, which comes late. */
export const LateAlarmChanges = lateOfNow(
  async () => (await import("./alarm-changes.tsx")).AlarmChanges,
  function WaitingChanges() {
    const t = useTranslations("alerting");
    return (
      <div className="shrink-0 [@media(max-height:56rem)]:hidden">
        <Panel title={t("changes")}>
          <EmptyNote>—</EmptyNote>
        </Panel>
      </div>
    );
  },
);
