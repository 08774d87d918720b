"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

export default function RootError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTranslations("problem");
  useEffect(() => console.error(error), [error]);
  return (
    <main role="alert" className="mx-auto max-w-xl px-6 py-24">
      <h1 className="mb-2 text-xl font-semibold">{t("errorTitle")}</h1>
      <p className="mb-6 text-ink-soft">{t("errorText")}</p>
      <button type="button" className="control" onClick={retry}>
        {t("retry")}
      </button>
    </main>
  );
}
