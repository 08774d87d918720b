"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { FloorAlarm } from "@/lib/domain/index.ts";

export interface AlarmWords {
  /** Of an alarm of the CTI, or of a rule by what people named it; rules to begin with have names in every language. */
  name(alarm: string, kind?: FloorAlarm["kind"]): string;
  /** Undefined for what only people named. */
  meaning(alarm: string, kind?: FloorAlarm["kind"]): string | undefined;
}

/** The words for alarms in the reader's language. */
export function useAlarmWords(): AlarmWords {
  const cti = useTranslations("alarmNames");
  const rules = useTranslations("alarmRules");
  return useMemo(() => {
    const starter = (name: string) =>
      name.startsWith("starter.") && rules.has(name) ? rules(name) : undefined;
    return {
      name(alarm, kind = "cti") {
        const known = kind === "cti" && cti.has(`${alarm}.name`) ? cti(`${alarm}.name`) : undefined;
        return known ?? starter(alarm) ?? alarm;
      },
      meaning: (alarm, kind = "cti") =>
        kind === "cti" && cti.has(`${alarm}.meaning`) ? cti(`${alarm}.meaning`) : undefined,
    };
  }, [cti, rules]);
}
