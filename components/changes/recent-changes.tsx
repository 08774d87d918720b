"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatClockTime } from "@/lib/format/index.ts";
import { useFreshness } from "@/lib/live/index.ts";
import { isFloorChanges } from "../charts/trend-answers.ts";
import { useTrendQuery } from "../charts/use-trend-query.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { useChangeText } from "./use-change-text.ts";

const path = "/api/trends/changes?minutes=30&limit=30";
const everyMs = 10_000;

/** What changed in the last half hour, the newest first; each line leads to its cause. */
export function RecentChanges() {
  const t = useTranslations("changes");
  const textOf = useChangeText();
  const { data, isError } = useTrendQuery(path, isFloorChanges, { everyMs });
  const isOld = useFreshness((freshness) => freshness.level === "not-live") || isError;
  const since =
    data === undefined ? "" : t("since", { time: formatClockTime(Date.parse(data.since)).slice(0, 5) });
  return (
    <Panel
      title={t("title")}
      aside={<span className="text-xs text-ink-soft">{isOld ? t("old") : since}</span>}
    >
      {data === undefined ? <EmptyNote>{isError ? t("failed") : "—"}</EmptyNote> : null}
      {data?.changes.length === 0 ? <EmptyNote>{t("none")}</EmptyNote> : null}
      {data === undefined || data.changes.length === 0 ? null : (
        <ScrollBox label={t("title")} isShort>
          <ul className={`divide-y divide-line ${isOld ? "text-ink-soft" : ""}`}>
            {data.changes.map((change) => {
              const { text, href } = textOf(change);
              return (
                <li key={change.id} data-change={change.kind}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-3 px-4 py-1.5 text-[0.8125rem] hover:bg-raised focus-visible:-outline-offset-2"
                  >
                    <time dateTime={change.at} className="text-ink-soft">
                      {formatClockTime(Date.parse(change.at))}
                    </time>
                    <span className="line-clamp-2 break-words" title={text}>
                      {text}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </ScrollBox>
      )}
    </Panel>
  );
}
