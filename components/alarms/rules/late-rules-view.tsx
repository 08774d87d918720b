"use client";

import { useTranslations } from "next-intl";
import { lateQuerying } from "../../shell/late-querying.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";

/** `RulesView`, which comes late. */
export const LateRulesView = lateQuerying(
  async () => (await import("./rules-view.tsx")).RulesView,
  function WaitingRules() {
    return <EmptyNote>{useTranslations("alarmRules")("loading")}</EmptyNote>;
  },
);
