"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

export default function ConsoleError({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry: () => void;
}) {
  const t = useTranslations("problem");
  useEffect(() => console.error(error), [error]);
  return (
    <section role="alert" className="max-w-xl py-12">
      <h1 className="mb-2 text-xl font-semibold">{t("errorTitle")}</h1>
      <p className="mb-6 text-ink-soft">{t("errorText")}</p>
      <button type="button" className="control" onClick={retry}>
        {t("retry")}
      </button>
    </section>
  );
}
