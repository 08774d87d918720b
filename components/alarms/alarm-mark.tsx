"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { alarmsByTarget } from "./alarms-by-target.ts";

/** A red mark beside the name of a service or agent that is in alarm. */
export function AlarmMark({ target }: { readonly target: string }) {
  const t = useTranslations("alarms");
  const select = useCallback(
    (floor: FloorDocument) => alarmsByTarget(floor.alarms).get(target) ?? 0,
    [target],
  );
  const count = useFloorValue(select) ?? 0;
  const isUnknown = useFreshness((freshness) => freshness.level === "not-live");
  if (count === 0 || isUnknown) return null;
  return (
    <span
      className="rounded-sm bg-alarm-fill px-1.5 text-2xs font-semibold text-on-alarm-fill"
      title={t("count", { count })}
    >
      <span aria-hidden="true">!</span>
      <span className="sr-only">{t("count", { count })}</span>
    </span>
  );
}
