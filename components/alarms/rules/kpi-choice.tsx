"use client";

import { useLocale, useTranslations } from "next-intl";
import { type RuleScope, ruleKpis } from "@/lib/domain/index.ts";
import { useKpiWords } from "../../kpi/use-kpi-words.ts";
import type { ControlLinks } from "./rule-field.tsx";

/** The figures that a scope has: those with a formula first, then the CTI's own statistics. */
export function KpiChoice({
  links,
  of,
  chosen,
  onChange,
}: {
  readonly links: ControlLinks;
  readonly of: RuleScope["of"];
  readonly chosen: string;
  readonly onChange: (kpi: string) => void;
}) {
  const t = useTranslations("alarmRules");
  const figures = useTranslations("kpis");
  const words = useKpiWords();
  const locale = useLocale();
  const all = [...ruleKpis(of).keys()]
    .map((id) => ({ id, name: words.name(id), isFigure: figures.has(`${id}.name`) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const groups = [
    { name: "figures", options: all.filter(({ isFigure }) => isFigure) },
    { name: "statistics", options: all.filter(({ isFigure }) => !isFigure) },
  ] as const;
  return (
    <select
      {...links}
      className="control border-ink-soft!"
      value={chosen}
      onChange={({ target }) => onChange(target.value)}
    >
      {groups.map(({ name, options }) => (
        <optgroup key={name} label={t(`kpiGroup.${name}`)}>
          {options.map(({ id, name: word }) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
