"use client";

import { useTranslations } from "next-intl";
import type { Refusal } from "../sign-in/send-json.ts";

/** Why something about people was refused, and what to do. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const t = useTranslations("administration.problem");
  return ({ reason }) => (t.has(reason) ? t(reason) : t("failed"));
}
