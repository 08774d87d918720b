"use client";

import type { ReactNode } from "react";
import type { HistoryGap } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { Button } from "../ui/button.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { useMoment } from "./use-moment.ts";

export interface PastHead {
  readonly label: string;
  readonly isNumber?: boolean;
}

/** A list of what was, the newest first, with what is not known of that time, and the way to what came before. */
export function PastList({
  title,
  heads,
  count,
  gaps,
  timezone,
  isError,
  isFetching,
  more,
  empty,
  children,
}: {
  readonly title: string;
  readonly heads: readonly PastHead[];
  /** Rows that are shown; undefined: not answered yet. */
  readonly count: number | undefined;
  readonly gaps: readonly HistoryGap[];
  readonly timezone: string;
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly more: (() => void) | undefined;
  /** What is said where nothing was found. */
  readonly empty: string;
  /** The rows. */
  readonly children: ReactNode;
}) {
  const t = useWords("history");
  return (
    <>
      <PastGaps gaps={gaps} timezone={timezone} />
      {count === undefined || count === 0 ? (
        <div role={isError ? "alert" : "status"} className="rounded-md border border-line bg-surface">
          <EmptyNote>{isError ? t("failed") : count === undefined ? "—" : empty}</EmptyNote>
        </div>
      ) : (
        <div className="table-box min-h-0">
          <ScrollBox label={title}>
            <table className="data-table settled" data-rows={count}>
              <thead>
                <tr>
                  {heads.map(({ label, isNumber }) => (
                    <th key={label} scope="col" className={isNumber ? "number" : ""}>
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>{children}</tbody>
            </table>
          </ScrollBox>
        </div>
      )}
      {more === undefined ? null : (
        <Button className="self-start" disabled={isFetching} onClick={more}>
          {t("earlier")}
        </Button>
      )}
    </>
  );
}

/** When nobody looked: what happened then is in no list. */
function PastGaps({ gaps, timezone }: { readonly gaps: readonly HistoryGap[]; readonly timezone: string }) {
  const t = useWords("history");
  const moment = useMoment(timezone);
  if (gaps.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft" aria-label={t("gaps")}>
      {gaps.map(({ from, to, reason }) => (
        <li key={`${from} ${reason}`} className="flex items-center gap-1.5" data-gap={reason}>
          <span aria-hidden="true" className="hatched h-2.5 w-4" />
          {t("gapFromTo", {
            reason: t(`gap.${reason}`),
            from: moment(from),
            to: to === undefined ? t("now") : moment(to),
          })}
        </li>
      ))}
    </ul>
  );
}
