"use client";

import { useTranslations } from "next-intl";

/** Says quietly that parts of the address made no sense and the default stands in their place. */
export function IgnoredNote({ ignored }: { readonly ignored: readonly string[] }) {
  const t = useTranslations("table");
  if (ignored.length === 0) return null;
  return (
    <p role="status" className="shrink-0 text-xs text-ink-soft" data-ignored={ignored.join(" ")}>
      {t("ignored", { parts: ignored.join(", ") })}
    </p>
  );
}
