"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { locales } from "@/lib/format/index.ts";
import { FormField } from "../admin/form-field.tsx";
import { useDeed } from "../admin/use-deed.ts";
import { useRefusalWords } from "../admin/use-refusal-words.ts";
import { chooseLanguage } from "../shell/choose-language.ts";

/** The language of the account, which every browser speaks once its person signs in there; this one at once. */
export function LanguageField({ chosen }: { readonly chosen: string | undefined }) {
  const t = useTranslations("account.language");
  const languages = useTranslations("language");
  const words = useRefusalWords();
  const router = useRouter();
  const { refusal, act } = useDeed(() => router.refresh());
  const choose = async (option: string) => {
    const locale = locales.find((each) => each === option);
    // Before the page is drawn anew.
    if (locale !== undefined) chooseLanguage(locale);
    await act({ method: "PUT", path: "/api/session/language", body: { locale: locale ?? null } });
  };
  return (
    <div className="flex flex-col gap-2 px-4 py-3">
      <FormField label={t("label")} hint={t("hint")}>
        {(links) => (
          <select
            {...links}
            className="control w-fit border-ink-soft!"
            value={chosen ?? "browser"}
            onChange={({ target }) => void choose(target.value)}
          >
            <option value="browser">{t("browser")}</option>
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {languages(locale)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <p role="alert" className="text-xs text-fault empty:hidden">
        {refusal === undefined ? "" : words(refusal)}
      </p>
    </div>
  );
}
