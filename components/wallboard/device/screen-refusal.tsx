"use client";

import { useTranslations } from "next-intl";
import { ScreenNotice } from "./screen-notice.tsx";

/** Why this screen shows nothing, in words for whoever stands before it. */
export function ScreenRefusal({ reason }: { readonly reason: string }) {
  const t = useTranslations("screen.refusal");
  const told = t.has(`${reason}.title`) ? reason : "failed";
  return <ScreenNotice title={t(`${told}.title`)} text={t(`${told}.text`)} />;
}
