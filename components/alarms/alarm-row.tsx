"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { formatMoment } from "@/lib/format/index.ts";
import { useAlarm, useNow } from "@/lib/live/index.ts";
import { MediaName } from "../live/media-name.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";
import { AlarmName } from "./alarm-name.tsx";
import { AlarmTarget } from "./alarm-target.tsx";
import { AlarmValue } from "./alarm-value.tsx";

/** One active alarm of the table. */
export const AlarmRow = memo(function AlarmRow({
  id,
  index,
}: {
  readonly id: string;
  readonly index: number;
}) {
  const t = useTranslations("alarms");
  const reason = useReason();
  const alarm = useAlarm(id);
  if (alarm === undefined) return null;
  return (
    <tr data-alarm={id} aria-rowindex={index + 2}>
      <th scope="row" className="pinned max-sm:h-13!">
        <span className="flex items-center gap-2">
          <span
            className="w-1 shrink-0 self-stretch rounded-full alarm-bar sm:h-4 sm:self-center"
            aria-hidden="true"
          />
          <span className="live-value min-w-0 truncate">
            <AlarmName name={alarm.name} />
            <span className="block truncate font-normal text-ink-soft sm:hidden">
              <AlarmTarget alarm={alarm} />
            </span>
          </span>
        </span>
      </th>
      <td className="max-sm:hidden">
        <AlarmTarget alarm={alarm} />
      </td>
      <td className="number font-semibold">
        <AlarmValue alarm={alarm.name} value={alarm.value} part="value" />
      </td>
      <td className="number">
        <AlarmValue alarm={alarm.name} value={alarm.limit} part="limit" />
      </td>
      <td className="number">
        <TickingDuration since={alarm.since} />
      </td>
      <td className="number">
        <Since since={alarm.since} />
      </td>
      <td>
        {alarm.media === undefined ? (
          <Absent reason={reason("not_told")} />
        ) : (
          <MediaName media={alarm.media} />
        )}
      </td>
      <td className="text-ink-soft">{t(`scope.${alarm.scope}`)}</td>
      <td>
        {alarm.acknowledged === undefined ? t("open") : t("acknowledgedBy", { name: alarm.acknowledged.by })}
      </td>
    </tr>
  );
});

function Since({ since }: { readonly since: string }) {
  const locale = useLocale();
  const sinceMs = Date.parse(since);
  const nowMs = useNow() ?? sinceMs;
  return <time dateTime={since}>{formatMoment(sinceMs, nowMs, locale)}</time>;
}
