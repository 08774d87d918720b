"use client";

import { useLocale } from "next-intl";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor } from "@/lib/live/index.ts";
import { useAlarmWords } from "../alarms/use-alarm-words.ts";
import { writeAlarmFigure } from "../alarms/write-alarm-figure.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { agentAlias } from "./agent-alias.ts";
import { useBoardSetting } from "./board-setting.tsx";
import { nameInId } from "./find-services.ts";

export interface AlarmText {
  readonly name: string;
  readonly target: string;
  readonly value: string;
  readonly limit: string;
}

/** What a board says of an alarm. An agent is named as the board's privacy allows. */
export function useAlarmText(): (alarm: FloorAlarm) => AlarmText {
  const words = useAlarmWords();
  const kpis = useKpiWords();
  const t = useWords("wallboard");
  const rules = useWords("alarmRules");
  const locale = useLocale();
  const { privacy } = useBoardSetting();
  const targetOf = ({ scope, target }: FloorAlarm): string => {
    if (scope === "floor") return rules("scope.floor");
    // What a screen is sent may have other ids than names.
    const name =
      scope === "agent" ? (currentFloor()?.agents[target]?.name ?? nameInId(target)) : nameInId(target);
    if (scope === "service" || privacy.agents === "names") return name;
    return privacy.agents === "aliases" ? agentAlias(name) : t("anAgent");
  };
  return (alarm) => {
    const name = words.name(alarm.name, alarm.kind);
    const figure = alarm.kpi === undefined ? name : kpis.name(alarm.kpi);
    return {
      name: figure === name ? name : `${name} · ${figure}`,
      target: targetOf(alarm),
      value: writeAlarmFigure(alarm.value, alarm, locale),
      limit: writeAlarmFigure(alarm.limit, alarm, locale),
    };
  };
}
