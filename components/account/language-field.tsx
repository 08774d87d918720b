"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { locales } from "@/lib/format/index.ts";
import { useDeed } from "../admin/use-deed.ts";
import { useRefusalWords } from "../admin/use-refusal-words.ts";
import { chooseLanguage } from "../shell/choose-language.ts";
import { SegmentedControl } from "../ui/segmented-control.tsx";

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
      <SegmentedControl
        label={languages("label")}
        value={chosen ?? "browser"}
        options={[
          { value: "browser", label: t("browser") },
          ...locales.map((value) => ({ value, label: languages(value) })),
        ]}
        onChange={(option) => void choose(option)}
      />
      <p className="text-xs text-ink-soft">{t("hint")}</p>
      <p role="alert" className="text-xs text-fault empty:hidden">
        {refusal === undefined ? "" : words(refusal)}
      </p>
    </div>
  );
}
