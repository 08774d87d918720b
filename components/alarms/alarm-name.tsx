"use client";

import { useTranslations } from "next-intl";

/** The name of an alarm in words; one that the catalogue does not know keeps its wire name. */
export function AlarmName({ name }: { readonly name: string }) {
  const t = useTranslations("alarmNames");
  const key = `${name}.name`;
  return (
    <span title={t.has(`${name}.meaning`) ? t(`${name}.meaning`) : undefined}>
      {t.has(key) ? t(key) : name}
    </span>
  );
}
