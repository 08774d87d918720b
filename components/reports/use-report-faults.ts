"use client";

import { useTranslations } from "next-intl";
import type { Refusal } from "../sign-in/send-json.ts";

/** Why something about a report was refused, and what to do. */
export function useReportFaults(): (refusal: Refusal) => string {
  const t = useTranslations("reports.fault");
  return ({ reason, fault = "" }) => t(t.has(reason) ? reason : "failed", { of: fault });
}
