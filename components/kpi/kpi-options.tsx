"use client";

import { useLocale, useTranslations } from "next-intl";
import { useKpiWords } from "./use-kpi-words.ts";

/** Figures to choose among, in a `select`: those with a formula first, then the CTI's own statistics. */
export function KpiOptions({ kpis }: { readonly kpis: readonly string[] }) {
  const t = useTranslations("alarmRules");
  const figures = useTranslations("kpis");
  const words = useKpiWords();
  const locale = useLocale();
  const all = kpis
    .map((id) => ({ id, name: words.name(id), isFigure: figures.has(`${id}.name`) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const groups = [
    { name: "figures", options: all.filter(({ isFigure }) => isFigure) },
    { name: "statistics", options: all.filter(({ isFigure }) => !isFigure) },
  ] as const;
  return groups.map(({ name, options }) =>
    options.length === 0 ? null : (
      <optgroup key={name} label={t(`kpiGroup.${name}`)}>
        {options.map(({ id, name: word }) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </optgroup>
    ),
  );
}
