"use client";

import { useTranslations } from "next-intl";
import { lateQuerying } from "../shell/late-querying.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";

/** `ThresholdsView`, which comes late. */
export const LateThresholdsView = lateQuerying(
  async () => (await import("./thresholds-view.tsx")).ThresholdsView,
  function WaitingThresholds() {
    return <EmptyNote>{useTranslations("alarmThresholds")("loading")}</EmptyNote>;
  },
);
