"use client";

import { useLocale, useTranslations } from "next-intl";
import { type AlarmRule, ruleKpis } from "@/lib/domain/index.ts";
import { writeFigure } from "../../kpi/write-figure.ts";

/** When a rule raises, in words. */
export function RuleLimits({ rule }: { readonly rule: AlarmRule }) {
  const t = useTranslations("alarmRules");
  const locale = useLocale();
  const unit = ruleKpis(rule.scope.of).get(rule.kpi)?.unit ?? "count";
  const write = (value: number) => writeFigure(value, unit, locale);
  const limits = [
    ...(rule.warn === undefined ? [] : [t("limitWarn", { value: write(rule.warn) })]),
    ...(rule.critical === undefined ? [] : [t("limitCritical", { value: write(rule.critical) })]),
  ];
  return (
    <span className="tabular-nums">
      {t(`direction.${rule.direction}`)} {limits.join(" · ")}
    </span>
  );
}
