"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useAlarm, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { areAlarmsTold } from "../../alarms/are-alarms-told.ts";
import { isCalm } from "../../alarms/is-calm.ts";
import { rankAlarms } from "../../alarms/rank-alarms.ts";
import { StateIcon } from "../../ui/state-icon.tsx";
import { useBoardSetting } from "../board-setting.tsx";
import { MoreRows } from "../more-rows.tsx";
import { useAlarmText } from "../use-alarm-text.ts";

/** Beside the words that they are unknown there is room for the names of one. */
const shownAtMost = { known: 2, unknown: 1 };

/** The alarms, on every page, whatever it shows: the worst of them by name, of the others how many. */
export function AlarmStrip() {
  const t = useWords("wallboard");
  const ranked = useFloorValue(rankAlarms, isShallowEqual);
  const isTold = useFloorValue(areAlarmsTold) ?? false;
  const isUnknown = useFreshness(({ level }) => level === "not-live");
  const ids = ranked ?? [];
  const most = shownAtMost[isUnknown ? "unknown" : "known"];
  return (
    <section
      aria-label={t("alarmStrip")}
      className="screen-strip"
      {...(isUnknown ? { "data-unknown": "" } : {})}
    >
      {isUnknown ? (
        <p className="screen-strip-word">
          <StateIcon shape="hatched" />
          {t("alarmsUnknown")}
        </p>
      ) : null}
      {!isUnknown && ids.length === 0 ? (
        <p className="screen-strip-word">
          {t(ranked === undefined || !isTold ? "alarmsNotTold" : "noAlarms")}
        </p>
      ) : null}
      <ul>
        {ids.slice(0, most).map((id) => (
          <StripAlarm key={id} id={id} isUnknown={isUnknown} />
        ))}
      </ul>
      <MoreRows count={ids.length - most} />
    </section>
  );
}

function StripAlarm({ id, isUnknown }: { readonly id: string; readonly isUnknown: boolean }) {
  const words = useWords("verdict");
  const unknown = useWords("alarmDesk");
  const { privacy } = useBoardSetting();
  const alarm = useAlarm(id);
  const textOf = useAlarmText();
  if (alarm === undefined) return null;
  const { name, target, value } = textOf(alarm);
  const isCritical = alarm.severity === "critical";
  const isNotKnown = isUnknown || alarm.isUnknown === true;
  const isLoud = isCritical && !isCalm(alarm) && !isNotKnown;
  const isHidden = alarm.scope === "agent" && privacy.agents !== "names";
  return (
    <li
      data-alarm={isHidden ? "agent" : id}
      data-severity={isNotKnown ? "unknown" : (alarm.severity ?? "warning")}
      {...(isLoud ? { "data-loud": "" } : {})}
    >
      <StateIcon shape={isNotKnown ? "hatched" : isCritical ? "bang" : "half-disc"} />
      {/* Filled red with its own sign: the room is better used for whom it is about. */}
      <span className={isUnknown || isLoud ? "sr-only" : "screen-strip-severity"}>
        {isNotKnown ? unknown("unknown") : words(isCritical ? "critical" : "warn")}
      </span>
      <bdi data-cut-name="" className="screen-strip-target">
        {target}
      </bdi>
      <span data-cut-name="" className="screen-strip-name">
        {name}
      </span>
      <span className="live-value screen-strip-value" data-alarm-part="value" data-value={alarm.value}>
        {value}
      </span>
    </li>
  );
}
