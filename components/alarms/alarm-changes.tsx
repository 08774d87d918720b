"use client";

import { useTranslations } from "next-intl";
import { formatClockTime } from "@/lib/format/index.ts";
import { useFreshness } from "@/lib/live/index.ts";
import { useChangeText } from "../changes/use-change-text.ts";
import { isFloorChanges } from "../charts/trend-answers.ts";
import { useTrendQuery } from "../charts/use-trend-query.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";

const path = "/api/trends/changes?minutes=60&limit=100";
const everyMs = 10_000;
const shownAtMost = 30;

/** What was raised and cleared in the last hour, in the room that what is active leaves on a tall screen. */
export function AlarmChanges() {
  const t = useTranslations("alerting");
  const changes = useTranslations("changes");
  const textOf = useChangeText();
  const { data, isError } = useTrendQuery(path, isFloorChanges, { everyMs });
  const isOld = useFreshness(({ level }) => level === "not-live") || isError;
  const shown = data?.changes.filter(({ kind }) => kind === "alarm_raised" || kind === "alarm_cleared");
  return (
    <div className="grid min-h-36 flex-1 basis-0 grid-rows-[minmax(0,1fr)] [@media(max-height:56rem)]:hidden">
      <ScrollBox label={t("changes")}>
        <Panel
          title={t("changes")}
          aside={isOld ? <span className="text-xs text-ink-soft">{changes("old")}</span> : null}
        >
          {shown === undefined ? <EmptyNote>{isError ? changes("failed") : "—"}</EmptyNote> : null}
          {shown?.length === 0 ? <EmptyNote>{t("changesNone")}</EmptyNote> : null}
          <ul className={`divide-y divide-line ${isOld ? "opacity-70" : ""}`}>
            {shown?.slice(0, shownAtMost).map((change) => (
              <li
                key={change.id}
                data-change={change.kind}
                className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-3 px-4 py-1.5 text-[0.8125rem]"
              >
                <time dateTime={change.at} className="text-ink-soft">
                  {formatClockTime(Date.parse(change.at))}
                </time>
                <span className="truncate">{textOf(change).text}</span>
              </li>
            ))}
          </ul>
        </Panel>
      </ScrollBox>
    </div>
  );
}
