"use client";

import { useTranslations } from "next-intl";

/** The name of a medium; one that the catalogue does not know keeps its wire name. */
export function MediaName({ media }: { readonly media: string }) {
  const t = useTranslations("media");
  return <>{t.has(media) ? t(media) : media}</>;
}
