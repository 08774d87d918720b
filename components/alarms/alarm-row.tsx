"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { useAlarm, useNow } from "@/lib/live/index.ts";
import { MediaName } from "../live/media-name.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { AlarmFigure } from "./alarm-figure.tsx";
import { AlarmHandling } from "./alarm-handling.tsx";
import { AlarmName } from "./alarm-name.tsx";
import { AlarmRowActions } from "./alarm-row-actions.tsx";
import { AlarmTarget } from "./alarm-target.tsx";
import { AlarmValue } from "./alarm-value.tsx";
import { isCalm } from "./is-calm.ts";
import { SeverityMark } from "./severity-mark.tsx";

interface AlarmRowProps {
  readonly id: string;
  readonly index: number;
  readonly isSelected: boolean;
  readonly onSelect: (id: string, isSelected: boolean) => void;
  readonly onAcknowledge: (id: string) => void;
  readonly onFailure: () => void;
}

/** One active alarm of the table. One that somebody looks after stands back: its bar is grey. */
export const AlarmRow = memo(function AlarmRow({ id, index, isSelected, onSelect, ...acts }: AlarmRowProps) {
  const t = useTranslations("alarmDesk");
  const alarm = useAlarm(id);
  if (alarm === undefined) return null;
  const isAttended = isCalm(alarm);
  return (
    <tr data-alarm={id} data-calm={isAttended || undefined} aria-rowindex={index + 2}>
      <td className="px-2! max-sm:hidden">
        <span className="flex">
          <Checkbox
            isBare
            label={t("select")}
            isChecked={isSelected}
            onChange={(isChecked) => onSelect(id, isChecked)}
          />
        </span>
      </td>
      <th scope="row" className="pinned max-sm:h-13!">
        <span className="flex items-center gap-2">
          <span
            className={`w-1 shrink-0 self-stretch rounded-full sm:h-4 sm:self-center ${isAttended ? "bg-line-strong" : "alarm-bar"}`}
            aria-hidden="true"
          />
          <span className={`live-value min-w-0 truncate ${isAttended ? "font-normal" : ""}`}>
            <AlarmName name={alarm.name} kind={alarm.kind} kpi={alarm.kpi} />
            <span className="block truncate font-normal text-ink-soft sm:hidden">
              <AlarmTarget alarm={alarm} />
            </span>
          </span>
        </span>
      </th>
      <td className="max-sm:px-1!">
        <span className="sm:hidden">
          <SeverityMark alarm={alarm} isBrief />
        </span>
        <span className="max-sm:hidden">
          <SeverityMark alarm={alarm} />
        </span>
      </td>
      <td className="max-sm:hidden">
        <AlarmTarget alarm={alarm} />
      </td>
      <td
        className={`number max-sm:px-1.5! ${alarm.isUnknown === true ? "text-ink-soft" : isAttended ? "" : "font-semibold"}`}
      >
        <AlarmFigure alarm={alarm} />
      </td>
      <td className="number max-sm:hidden">
        <AlarmValue alarm={alarm} part="limit" />
      </td>
      <td className="number max-sm:px-1.5!">
        <TickingDuration since={alarm.since} isAtLeast={alarm.sinceIsFloor} runsWhilePaused />
      </td>
      <td className="number max-sm:hidden">
        <Since since={alarm.since} isAtLeast={alarm.sinceIsFloor === true} />
      </td>
      <td className="max-sm:hidden">
        <Media alarm={alarm} />
      </td>
      <td className="max-sm:hidden">
        <AlarmHandling alarm={alarm} />
      </td>
      <td className="max-sm:px-1!">
        <AlarmRowActions id={id} alarm={alarm} {...acts} />
      </td>
    </tr>
  );
});

/** A rule without a medium looks at all of them together; the CTI merely does not say. */
function Media({ alarm: { media, kind } }: { readonly alarm: FloorAlarm }) {
  const t = useTranslations("alarmRules");
  const reason = useReason();
  if (media !== undefined) return <MediaName media={media} />;
  return kind === "rule" ? t("allMedia") : <Absent reason={reason("not_told")} />;
}

function Since({ since, isAtLeast }: { readonly since: string; readonly isAtLeast: boolean }) {
  const locale = useLocale();
  const sinceMs = Date.parse(since);
  const nowMs = useNow("server") ?? sinceMs;
  return (
    <time dateTime={since}>
      {isAtLeast ? "≤ " : ""}
      {formatMoment(sinceMs, nowMs, locale)}
    </time>
  );
}
