"use client";

import { useTranslations } from "next-intl";
import type { AlarmRule } from "@/lib/domain/index.ts";
import { MediaName } from "../../live/media-name.tsx";

/** Of whom a rule reads its figure, and of which medium. */
export function RuleScopeText({ rule: { scope, media } }: { readonly rule: AlarmRule }) {
  const t = useTranslations("alarmRules");
  return (
    <span>
      {scope.of === "services" ? t("scope.some", { count: scope.ids.length }) : t(`scope.${scope.of}`)}
      {media === undefined ? null : (
        <span className="text-ink-soft">
          {" · "}
          <MediaName media={media} />
        </span>
      )}
    </span>
  );
}
