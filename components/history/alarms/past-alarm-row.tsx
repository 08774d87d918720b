"use client";

import { useLocale } from "next-intl";
import type { AlarmRecord } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { AlarmName } from "../../alarms/alarm-name.tsx";
import { AlarmTarget } from "../../alarms/alarm-target.tsx";
import { writeAlarmFigure } from "../../alarms/write-alarm-figure.ts";
import { VerdictMark } from "../../kpi/verdict-mark.tsx";
import { MediaName } from "../../live/media-name.tsx";
import { Absent } from "../../ui/absent.tsx";
import { ElapsedTime } from "../elapsed-time.tsx";
import { useMoment } from "../use-moment.ts";
import { alarmDuration, timeToAcknowledge } from "./alarm-times.ts";

/** One alarm from its raising to its end. */
export function PastAlarmRow({
  alarm,
  timezone,
}: {
  readonly alarm: AlarmRecord;
  readonly timezone: string;
}) {
  const t = useWords("history");
  const locale = useLocale();
  const moment = useMoment(timezone);
  const { id, name, kind, kpi, media, severity, worst, limit, acknowledged } = alarm;
  return (
    <tr data-past-alarm={id}>
      <td>
        <time dateTime={alarm.raisedAt}>
          {alarm.raisedIsFloor ? "≤ " : ""}
          {moment(alarm.raisedAt)}
        </time>
      </td>
      <td>
        <VerdictMark verdict={severity === "critical" ? "critical" : "warn"} isBrief />
        <span className="ms-1.5">
          <AlarmName name={name} kpi={kpi} {...(kind === undefined ? {} : { kind })} />
        </span>
      </td>
      <td>
        <AlarmTarget alarm={alarm} />
        {media === undefined ? null : (
          <span className="text-ink-soft">
            {" · "}
            <MediaName media={media} />
          </span>
        )}
      </td>
      <td className="number" data-worst={worst}>
        {writeAlarmFigure(worst, alarm, locale)}
        <span className="text-ink-soft">{` / ${writeAlarmFigure(limit, alarm, locale)}`}</span>
      </td>
      <td>
        {alarm.clearedAt === undefined ? (
          <span className="text-ink-soft">{t("stillRaised")}</span>
        ) : (
          <time dateTime={alarm.clearedAt}>
            {alarm.clearedIsFloor ? "≥ " : ""}
            {moment(alarm.clearedAt)}
          </time>
        )}
      </td>
      <td className="number">
        <ElapsedTime time={alarmDuration(alarm)} reason={t("stillRaised")} hook="duration" />
      </td>
      <td className="number">
        <ElapsedTime time={timeToAcknowledge(alarm)} reason={t("notAcknowledged")} hook="acknowledge" />
      </td>
      <td title={acknowledged?.note}>
        {acknowledged === undefined ? <Absent reason={t("notAcknowledged")} /> : acknowledged.by}
      </td>
    </tr>
  );
}
