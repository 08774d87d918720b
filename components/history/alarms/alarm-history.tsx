"use client";

import { useMemo } from "react";
import type { AlarmRecord } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { PrintHeader } from "../../live/print-header.tsx";
import { Choice } from "../../ui/choice.tsx";
import { isAlarmsAnswer } from "../history-answers.ts";
import { listedRange, pastPath } from "../history-path.ts";
import { HistoryStandingNote } from "../history-standing-note.tsx";
import { PastList } from "../past-list.tsx";
import { PeriodChoice } from "../period-choice.tsx";
import { RangeFaultNote } from "../range-fault-note.tsx";
import { usePastFilters } from "../use-past-filters.ts";
import { usePastPages } from "../use-past-pages.ts";
import { AlarmSummary } from "./alarm-summary.tsx";
import { AlarmsExport } from "./alarms-export.tsx";
import { numberColumns, pastAlarmColumns } from "./past-alarm-columns.ts";
import { PastAlarmRow } from "./past-alarm-row.tsx";

const known = {
  severity: ["warning", "critical"],
  scope: ["service", "agent", "floor"],
  seen: ["yes", "no"],
} as const;

const filterNames = ["severity", "scope", "seen"] as const;

type Filters = Readonly<Partial<Record<keyof typeof known, string>>>;

/** The alarms that were: when raised and cleared, how bad, who saw them and how soon. */
export function AlarmHistory({ timezone }: { readonly timezone: string }) {
  const t = useWords("history");
  const { choice, nowMs, range, filters, choose, filter } = usePastFilters(known, timezone);
  const bounds = range === undefined || "fault" in range ? undefined : range;
  const path = bounds && pastPath("alarms", listedRange(bounds), { limit: "200" });
  const { pages, ...asking } = usePastPages(path, bounds?.isRunning === true, isAlarmsAnswer);
  const alarms = useMemo(
    () => pages?.flatMap((page) => page.alarms).filter((alarm) => isWanted(alarm, filters)),
    [pages, filters],
  );
  return (
    <>
      <PrintHeader />
      <HistoryStandingNote timezone={timezone} />
      <div className="flex flex-wrap items-center gap-2">
        <PeriodChoice choice={choice} nowMs={nowMs} timezone={timezone} onChange={choose} />
        {filterNames.map((name) => (
          <Choice
            key={name}
            label={t(`alarmFilter.${name}.label`)}
            value={filters[name] ?? ""}
            options={[
              ["", t(`alarmFilter.${name}.all`)],
              ...known[name].map((value) => [value, t(`alarmFilter.${name}.${value}`)] as const),
            ]}
            onChoose={(value) => filter(name, value === "" ? undefined : value)}
          />
        ))}
        <div className="ms-auto">
          <AlarmsExport alarms={alarms} />
        </div>
      </div>
      {range !== undefined && "fault" in range ? (
        <RangeFaultNote fault={range.fault} />
      ) : (
        <>
          <AlarmSummary alarms={alarms} isCut={asking.more !== undefined} />
          <PastList
            title={t("alarmHistory")}
            heads={pastAlarmColumns.map((column) => ({
              label: t(`alarmColumn.${column}`),
              isNumber: numberColumns.has(column),
            }))}
            count={alarms?.length}
            gaps={pages?.[0]?.gaps ?? []}
            timezone={timezone}
            empty={t("noAlarms")}
            {...asking}
          >
            {alarms?.map((alarm) => (
              <PastAlarmRow key={alarm.id} alarm={alarm} timezone={timezone} />
            ))}
          </PastList>
        </>
      )}
    </>
  );
}

function isWanted(alarm: AlarmRecord, { severity, scope, seen }: Filters): boolean {
  return (
    (severity === undefined || (alarm.severity ?? "warning") === severity) &&
    (scope === undefined || alarm.scope === scope) &&
    (seen === undefined || (alarm.acknowledged !== undefined) === (seen === "yes"))
  );
}
