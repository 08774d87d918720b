"use client";

import Link from "next/link";
import { useRef } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { useAlarm, useCalmIds, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { AlarmName } from "../alarms/alarm-name.tsx";
import { AlarmTarget } from "../alarms/alarm-target.tsx";
import { AlarmValue } from "../alarms/alarm-value.tsx";
import { areAlarmsTold } from "../alarms/are-alarms-told.ts";
import { rankAlarms } from "../alarms/rank-alarms.ts";
import { UnknownNote } from "../alarms/unknown-note.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { useHeld } from "../ui/use-held.ts";

const shownAtMost = 6;

/** The alarms of now in short; "unknown" while nobody can know. */
export function ActiveAlarms() {
  const t = useWords("overview");
  const alarms = useWords("alarms");
  const box = useRef<HTMLUListElement>(null);
  const ids = useCalmIds(rankAlarms, useHeld(box));
  const isUnknown = useFreshness((freshness) => freshness.level === "not-live");
  const isTold = useFloorValue(areAlarmsTold) ?? false;
  const all = (
    <Link href="/alarms" className="link text-xs text-ink-soft">
      {isUnknown || (ids?.length === 0 && !isTold)
        ? alarms("unknown")
        : ids && alarms("count", { count: ids.length })}
    </Link>
  );
  return (
    <Panel title={t("activeAlarms")} aside={all}>
      {isUnknown ? <UnknownNote hasLastKnown={ids !== undefined && ids.length > 0} /> : null}
      {ids === undefined && !isUnknown ? <EmptyNote>—</EmptyNote> : null}
      {ids?.length === 0 && !isUnknown ? <EmptyNote>{alarms(isTold ? "none" : "notTold")}</EmptyNote> : null}
      <ul ref={box} className="divide-y divide-line">
        {ids?.slice(0, shownAtMost).map((id) => (
          <ActiveAlarm key={id} id={id} />
        ))}
      </ul>
    </Panel>
  );
}

function ActiveAlarm({ id }: { readonly id: string }) {
  const t = useWords("alarms");
  const alarm = useAlarm(id);
  if (alarm === undefined) return null;
  return (
    <li
      data-alarm={id}
      className="flex gap-3 px-4 py-1.5 text-[0.8125rem] [@media(max-height:52rem)]:nth-[n+5]:hidden"
    >
      <span className="my-0.5 w-1 shrink-0 rounded-full alarm-bar" aria-hidden="true" />
      <span className="min-w-0 flex-1">
        <span className="live-value block truncate font-medium">
          <AlarmName name={alarm.name} kind={alarm.kind} kpi={alarm.kpi} />
        </span>
        <span className="block truncate text-ink-soft">
          <AlarmTarget alarm={alarm} />
        </span>
      </span>
      <span className="shrink-0 text-end">
        <span className="block font-semibold">
          <AlarmValue alarm={alarm} part="value" />
          <span className="font-normal text-ink-soft">
            {" / "}
            <span className="sr-only">{t("limit")}</span>
            <AlarmValue alarm={alarm} part="limit" />
          </span>
        </span>
        <span className="text-ink-soft">
          <TickingDuration since={alarm.since} isAtLeast={alarm.sinceIsFloor} runsWhilePaused />
        </span>
      </span>
    </li>
  );
}
