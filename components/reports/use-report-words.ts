"use client";

import { useTranslations } from "next-intl";
import type { ReportDraft } from "@/lib/domain/index.ts";

const week = [1, 2, 3, 4, 5, 6, 7];

/** What a report is, in short: its shift, its services, how it is sent. */
export function useReportWords() {
  const t = useTranslations("reports");
  return {
    shift({ shift: { from, to, days } }: ReportDraft): string {
      const names = days.map((day) => t(`day.${day}`)).join(", ");
      return t("shiftTimes", { from, to, days: days.length === week.length ? t("everyDay") : names });
    },
    services: ({ services }: ReportDraft) =>
      services === "all" ? t("allServices") : t("countServices", { count: services.length }),
    sending: ({ sending, recipients }: ReportDraft) =>
      sending === undefined
        ? t("byHand")
        : t("itself", { minutes: sending.afterMinutes, count: recipients.length }),
  };
}
