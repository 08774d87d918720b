"use client";

import { useTranslations } from "next-intl";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { isCalm } from "./is-calm.ts";

const countUnattended = ({ alarms }: Pick<FloorDocument, "alarms">) =>
  Object.values(alarms).filter((alarm) => !isCalm(alarm)).length;

/** How many alarms nobody looks after yet; a question mark while nobody can know. */
export function AlarmCount() {
  const t = useTranslations("alarms");
  const desk = useTranslations("alerting");
  const count = useFloorValue(countUnattended) ?? 0;
  const isUnknown = useFreshness((freshness) => freshness.level === "not-live");
  if (isUnknown) {
    return (
      <span className="absolute -top-1.5 left-3 rounded-full border border-line-strong bg-surface px-1 text-2xs/4">
        <span aria-hidden="true">?</span>
        <span className="sr-only">{t("unknown")}</span>
      </span>
    );
  }
  if (count === 0) return null;
  return (
    <span className="absolute -top-1.5 left-3 min-w-4 rounded-full bg-alarm-fill px-1 text-center text-2xs/4 font-semibold text-on-alarm-fill">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{desk("unattended", { count })}</span>
    </span>
  );
}
