"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useCalmIds, useFreshness } from "@/lib/live/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { useHeld } from "../ui/use-held.ts";
import { AlarmRow } from "./alarm-row.tsx";
import { rankAlarms } from "./rank-alarms.ts";
import { UnknownNote } from "./unknown-note.tsx";

/** What burns, where and for how long comes first: that much fits a phone, where the target stands below the name. */
const columns = [
  { name: "alarm", className: "pinned w-52 max-sm:w-37" },
  { name: "target", className: "w-48 max-sm:hidden" },
  { name: "value", className: "number w-21 max-sm:w-17" },
  { name: "limit", className: "number w-21 max-sm:w-17" },
  { name: "age", className: "number w-24 max-sm:w-20" },
  { name: "since", className: "number w-27" },
  { name: "media", className: "w-21" },
  { name: "scopeOf", className: "w-21" },
  { name: "acknowledged", className: "w-36" },
] as const;

/** The alarms page: what is active now, oldest first. */
export function AlarmsView() {
  const t = useTranslations("alarms");
  const box = useRef<HTMLDivElement>(null);
  const ids = useCalmIds(rankAlarms, useHeld(box));
  const isUnknown = useFreshness((freshness) => freshness.level === "not-live");
  return (
    <>
      <PageHeader title={t("title")}>
        <p className="text-ink-soft">{isUnknown ? t("unknown") : ids && t("count", { count: ids.length })}</p>
      </PageHeader>
      <section ref={box} className="table-box" aria-label={t("title")}>
        {isUnknown ? <UnknownNote hasLastKnown={ids !== undefined && ids.length > 0} /> : null}
        <table className="data-table steady">
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
          <tbody>
            {ids?.map((id) => (
              <AlarmRow key={id} id={id} />
            ))}
          </tbody>
        </table>
        {ids?.length === 0 && !isUnknown ? <p className="p-6 text-ink-soft">{t("none")}</p> : null}
      </section>
    </>
  );
}
