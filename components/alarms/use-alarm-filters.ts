"use client";

import { useTranslations } from "next-intl";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import type { FilterWords } from "../ui/data-table/index.ts";

/** The filters of the alarms in words; the media are those in alarm. */
export function useAlarmFilters(): readonly FilterWords[] {
  const t = useTranslations("alarmDesk");
  const alarms = useTranslations("alarms");
  const verdicts = useTranslations("verdict");
  const mediaWords = useWords("media");
  const media = useFloorValue(mediaInAlarm, isShallowEqual) ?? [];
  return [
    {
      id: "severity",
      label: t("severity"),
      options: [
        { value: "critical", label: verdicts("critical") },
        { value: "warning", label: verdicts("warn") },
      ],
    },
    {
      id: "handling",
      label: t("handling"),
      options: [
        { value: "open", label: t("unattended") },
        { value: "attended", label: t("attended") },
      ],
    },
    {
      id: "origin",
      label: t("origin"),
      options: [
        { value: "cti", label: t("ofCti") },
        { value: "rule", label: t("ofRules") },
      ],
    },
    {
      id: "media",
      label: alarms("media"),
      options: media.map((value) => ({
        value,
        label: mediaWords.has(value as never) ? mediaWords(value as never) : value,
      })),
    },
  ];
}

function mediaInAlarm({ alarms }: FloorDocument): readonly string[] {
  return [...new Set(Object.values(alarms).flatMap(({ media }) => media ?? []))].sort();
}
