"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/lib/format/index.ts";
import { chooseLanguage } from "../shell/choose-language.ts";
import { SegmentedControl } from "../ui/segmented-control.tsx";

/** The language, before there is a menu of settings. */
export function LanguageChoice() {
  const t = useTranslations("language");
  const locale = useLocale();
  const router = useRouter();
  return (
    <SegmentedControl
      label={t("label")}
      value={locale}
      options={locales.map((value) => ({ value, label: t(value) }))}
      onChange={(option) => {
        chooseLanguage(option);
        router.refresh();
      }}
    />
  );
}
