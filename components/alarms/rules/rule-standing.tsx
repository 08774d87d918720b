"use client";

import { useTranslations } from "next-intl";
import { useFreshness } from "@/lib/live/index.ts";
import type { WrittenRule } from "./use-rules.ts";

/** How a rule stands now. What is not known is never said to be well. */
export function RuleStanding({ rule: { isEnabled, standing } }: { readonly rule: WrittenRule }) {
  const t = useTranslations("alarmRules");
  const isNotLive = useFreshness(({ level }) => level === "not-live");
  if (!isEnabled) return <span className="text-ink-soft">{t("standing.off")}</span>;
  if (isNotLive || standing === undefined)
    return <span className="text-ink-soft">{t("standing.unknownAll")}</span>;
  const { watched, raised, unknown } = standing;
  if (watched === 0) return <span className="text-ink-soft">{t("standing.nobody")}</span>;
  return (
    <span data-raised={raised} data-unknown={unknown}>
      <span className={raised > 0 ? "font-semibold text-fault" : ""}>
        {t("standing.raised", { count: raised, of: watched })}
      </span>
      {unknown === 0 ? null : (
        <span className="text-ink-soft">{` · ${t("standing.unknown", { count: unknown })}`}</span>
      )}
    </span>
  );
}
