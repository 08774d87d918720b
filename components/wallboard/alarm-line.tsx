"use client";

import { useAlarm } from "@/lib/live/index.ts";
import { isCalm } from "../alarms/is-calm.ts";
import { SeverityMark } from "../alarms/severity-mark.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useBoardSetting } from "./board-setting.tsx";
import { useAlarmText } from "./use-alarm-text.ts";

/** One alarm in a list: how severe, what, of whom, how far past its limit, for how long. */
export function AlarmLine({
  id,
  hasTime,
}: {
  readonly id: string;
  /** Where there is room for how long it has lasted. */
  readonly hasTime: boolean;
}) {
  const { privacy } = useBoardSetting();
  const alarm = useAlarm(id);
  const textOf = useAlarmText();
  if (alarm === undefined) return null;
  const { name, target, value, limit } = textOf(alarm);
  const isHidden = alarm.scope === "agent" && privacy.agents !== "names";
  return (
    <li
      className="tile-line tile-alarm"
      data-severity-of={alarm.severity ?? "warning"}
      data-alarm={isHidden ? "agent" : id}
      {...(isCalm(alarm) ? { "data-calm": "" } : {})}
    >
      <SeverityMark alarm={alarm} isBrief />
      <bdi data-cut-name="" className="tile-line-name">
        {target}
      </bdi>
      <span data-cut-name="" className="tile-line-state text-ink-soft">
        {name}
      </span>
      <span className="tile-line-figure live-value" data-alarm-part="value" data-value={alarm.value}>
        {value}
        <span className="text-ink-soft"> / {limit}</span>
      </span>
      {hasTime ? (
        <span className="tile-line-figure tile-alarm-time">
          <TickingDuration since={alarm.since} isAtLeast={alarm.sinceIsFloor} runsWhilePaused />
        </span>
      ) : null}
    </li>
  );
}
