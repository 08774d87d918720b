"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useCalmIds, useFreshness } from "@/lib/live/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { SpacerRows } from "../ui/spacer-rows.tsx";
import { useHeld } from "../ui/use-held.ts";
import { useVirtualRows } from "../ui/use-virtual-rows.ts";
import { useWindowFact } from "../ui/use-window-fact.ts";
import { AlarmRow } from "./alarm-row.tsx";
import { rankAlarms } from "./rank-alarms.ts";
import { UnknownNote } from "./unknown-note.tsx";

/** What burns, where and for how long comes first: that much fits a phone, where the target stands below the name. */
const columns = [
  { name: "alarm", className: "pinned w-52 max-sm:w-41" },
  { name: "target", className: "w-48 max-sm:hidden" },
  { name: "value", className: "number w-21 max-sm:w-16" },
  { name: "limit", className: "number w-21 max-sm:w-16" },
  { name: "age", className: "number w-24 max-sm:w-18" },
  { name: "since", className: "number w-27" },
  { name: "media", className: "w-21" },
  { name: "scopeOf", className: "w-21" },
  { name: "acknowledged", className: "w-36" },
] as const;

const rowRems = 2;
/** On a phone the target stands below the name. */
const narrowRowRems = 3.25;

/** The alarms page: what is active now, oldest first. */
export function AlarmsView() {
  const t = useTranslations("alarms");
  const box = useRef<HTMLDivElement>(null);
  const ids = useCalmIds(rankAlarms, useHeld(box));
  const isUnknown = useFreshness((freshness) => freshness.level === "not-live");
  const isNarrow = useWindowFact(() => matchMedia("(width < 40rem)").matches, false);
  const rows = useVirtualRows(box, ids?.length ?? 0, () => (isNarrow ? narrowRowRems : rowRems));
  return (
    <>
      <PageHeader title={t("title")}>
        <p className="text-ink-soft">{isUnknown ? t("unknown") : ids && t("count", { count: ids.length })}</p>
      </PageHeader>
      <section ref={box} className="table-box" aria-label={t("title")}>
        {isUnknown ? <UnknownNote hasLastKnown={ids !== undefined && ids.length > 0} /> : null}
        <table className="data-table steady" aria-rowcount={ids === undefined ? -1 : ids.length + 1}>
          <thead>
            <tr>
              {columns.map(({ name, className }) => (
                <th key={name} scope="col" className={className}>
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          {ids === undefined ? <SkeletonRows columns={columns.length} rows={3} /> : null}
          <SpacerRows height={rows.before} columns={columns.length} />
          <tbody>
            {rows.indexes.map((index) => {
              const id = ids?.[index];
              return id === undefined ? null : <AlarmRow key={id} id={id} index={index} />;
            })}
          </tbody>
          <SpacerRows height={rows.after} columns={columns.length} />
        </table>
        {ids?.length === 0 && !isUnknown ? <p className="p-6 text-ink-soft">{t("none")}</p> : null}
      </section>
    </>
  );
}
