"use client";

import { useTranslations } from "next-intl";
import { lateQuerying } from "../../shell/late-querying.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";

/** `HealthView`, which comes late. */
export const LateHealthView = lateQuerying(
  async () => (await import("./health-view.tsx")).HealthView,
  function WaitingHealthView() {
    return <EmptyNote>{useTranslations("healthAdmin")("loading")}</EmptyNote>;
  },
);
