"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { localeCookie, locales } from "@/lib/format/index.ts";

const oneYearSeconds = 31_536_000;

/** The language of the words; kept in a cookie, so that the server already speaks it. */
export function LanguageChoice() {
  const t = useTranslations("language");
  const locale = useLocale();
  const router = useRouter();
  return (
    <select
      aria-label={t("label")}
      title={t("label")}
      value={locale}
      className="control border-transparent bg-transparent px-1"
      onChange={(event) => {
        keep(event.target.value);
        router.refresh();
      }}
    >
      {locales.map((option) => (
        <option key={option} value={option} className="bg-surface text-ink">
          {t(option)}
        </option>
      ))}
    </select>
  );
}

function keep(locale: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not exist on plain HTTP.
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=${oneYearSeconds}; samesite=lax`;
}
