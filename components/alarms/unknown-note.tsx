"use client";

import { useTranslations } from "next-intl";

/** Says that nobody knows the alarms of now, and that the list below, if any, is what was known last. */
export function UnknownNote({ hasLastKnown }: { readonly hasLastKnown: boolean }) {
  const t = useTranslations("alarms");
  return (
    <p className={`sticky left-0 border-line px-4 py-3 text-ink-soft ${hasLastKnown ? "border-b" : ""}`}>
      {t("unknownWhy")}
      {hasLastKnown ? ` ${t("lastKnown")}` : ""}
    </p>
  );
}
