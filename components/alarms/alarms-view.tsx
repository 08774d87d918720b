"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useCalmIds, useFreshness } from "@/lib/live/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { useHeld } from "../ui/use-held.ts";
import { AlarmRow } from "./alarm-row.tsx";
import { rankAlarms } from "./rank-alarms.ts";

const columns = [
  "alarm",
  "scopeOf",
  "target",
  "media",
  "value",
  "limit",
  "since",
  "age",
  "acknowledged",
] as const;
const numberColumns: ReadonlySet<string> = new Set(["value", "limit", "since", "age"]);

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
        <table className="data-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={classOf(column)}>
                  {t(column)}
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
        {isUnknown ? <p className="border-t border-line p-4 text-ink-soft">{t("unknownWhy")}</p> : null}
      </section>
    </>
  );
}

function classOf(column: string): string {
  if (column === "alarm") return "pinned";
  return numberColumns.has(column) ? "number" : "";
}
