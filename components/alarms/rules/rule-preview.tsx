"use client";

import { useLocale, useTranslations } from "next-intl";
import type { AlarmRuleDraft, KpiUnit } from "@/lib/domain/index.ts";
import { writeFigure } from "../../kpi/write-figure.ts";
import { AlarmTarget } from "../alarm-target.tsx";
import { useRulePreview } from "./use-rule-preview.ts";

const shownAtMost = 5;

/** For whom the rule would raise on the floor of now, and of whom nobody can say; it raises nothing by itself. */
export function RulePreview({ draft, unit }: { readonly draft: AlarmRuleDraft; readonly unit: KpiUnit }) {
  const t = useTranslations("alarmRules");
  const locale = useLocale();
  const preview = useRulePreview(draft);
  if (preview === undefined) return <p className="text-ink-soft">{t("preview.none")}</p>;
  const { raised, unknown, watched } = preview;
  const scope = draft.scope.of === "each_agent" ? "agent" : draft.scope.of === "floor" ? "floor" : "service";
  return (
    <div data-preview-raised={raised.length} data-preview-unknown={unknown.length}>
      <p className="font-medium">{t("preview.raised", { count: raised.length, of: watched })}</p>
      <ul>
        {raised.slice(0, shownAtMost).map((alarm) => (
          <li key={alarm.target} className="flex gap-3">
            <span className="min-w-0 flex-1 truncate">
              <AlarmTarget alarm={alarm} />
            </span>
            <span className="tabular-nums">{writeFigure(alarm.value, unit, locale)}</span>
            <span className={alarm.severity === "critical" ? "text-fault" : "text-delayed"}>
              {t(`severity.${alarm.severity}`)}
            </span>
          </li>
        ))}
      </ul>
      <More count={raised.length - shownAtMost} />
      {unknown.length === 0 ? null : (
        <>
          <p className="mt-2 font-medium">{t("preview.unknown", { count: unknown.length })}</p>
          <ul>
            {unknown.slice(0, shownAtMost).map((target) => (
              <li key={target} className="truncate text-ink-soft">
                <AlarmTarget alarm={{ scope, target }} />
              </li>
            ))}
          </ul>
          <More count={unknown.length - shownAtMost} />
        </>
      )}
    </div>
  );
}

function More({ count }: { readonly count: number }) {
  const t = useTranslations("alarmRules");
  return count > 0 ? <p className="text-ink-soft">{t("preview.more", { count })}</p> : null;
}
