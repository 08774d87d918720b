"use client";

import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useRef } from "react";
import type { FloorAlarm, FloorDocument } from "@/lib/domain/index.ts";
import { useCalmIds, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { IgnoredNote, useTableView } from "../ui/data-table/index.ts";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { SpacerRows } from "../ui/spacer-rows.tsx";
import { useHeld } from "../ui/use-held.ts";
import { useVirtualRows } from "../ui/use-virtual-rows.ts";
import { useWindowFact } from "../ui/use-window-fact.ts";
import { AcknowledgeBar } from "./acknowledge-bar.tsx";
import { AlarmRow } from "./alarm-row.tsx";
import { AlarmsToolbar } from "./alarms-toolbar.tsx";
import { areAlarmsTold } from "./are-alarms-told.ts";
import { alarmViewRules, listAlarms } from "./list-alarms.ts";
import { UnknownNote } from "./unknown-note.tsx";
import { useAcknowledging } from "./use-acknowledging.ts";
import { useAlarmWords } from "./use-alarm-words.ts";

/** What burns, where and for how long comes first: that much fits a phone, where the target stands below the name. */
const columns = [
  { name: "alarm", className: "pinned w-48 xl:w-60 2xl:w-80 max-sm:w-37" },
  { name: "severity", className: "w-28 max-sm:w-7 max-sm:px-1! max-sm:text-[0px]" },
  { name: "target", className: "w-44 max-sm:hidden" },
  { name: "value", className: "number w-20 max-sm:w-16 max-sm:px-1.5!" },
  { name: "limit", className: "number w-20 max-sm:hidden" },
  { name: "age", className: "number w-24 max-sm:w-20 max-sm:px-1.5!" },
  { name: "since", className: "number w-27 max-sm:hidden" },
  { name: "media", className: "w-24 max-sm:hidden" },
  { name: "acknowledged", className: "max-sm:hidden" },
] as const;

const rowRems = 2;
/** On a phone the target stands below the name. */
const narrowRowRems = 3.25;

const height = () => rowRems;
const narrowHeight = () => narrowRowRems;

const hasAlarms = ({ alarms }: FloorDocument) => Object.keys(alarms).length > 0;

/** The alarms that are active now, as a view of the address asks for them, and what people do about them. */
export function ActiveAlarmsTable() {
  const t = useTranslations("alarms");
  const desk = useTranslations("alarmDesk");
  const box = useRef<HTMLDivElement>(null);
  const { view, setView, ignored } = useTableView(alarmViewRules);
  const { search, filters } = useDeferredValue(view);
  const words = useAlarmWords();
  const select = useCallback(
    (floor: FloorDocument) =>
      listAlarms(floor, { search, filters }, ({ name, kind }: FloorAlarm) => words.name(name, kind)),
    [search, filters, words],
  );
  const ids = useCalmIds(select, useHeld(box));
  const isNarrowed = useFloorValue(hasAlarms) === true;
  const isUnknown = useFreshness((freshness) => freshness.level === "not-live");
  const isTold = useFloorValue(areAlarmsTold) ?? false;
  const isNarrow = useWindowFact(() => matchMedia("(width < 40rem)").matches, false);
  const rows = useVirtualRows(box, ids?.length ?? 0, isNarrow ? narrowHeight : height);
  const acknowledging = useAcknowledging(ids);
  return (
    <>
      <AlarmsToolbar view={view} onViewChange={setView} />
      <IgnoredNote ignored={ignored} />
      <AcknowledgeBar {...acknowledging} />
      <section ref={box} className="table-box" aria-label={t("title")}>
        {isUnknown ? <UnknownNote hasLastKnown={ids !== undefined && ids.length > 0} /> : null}
        <table className="data-table steady" aria-rowcount={ids === undefined ? -1 : ids.length + 1}>
          <thead>
            <tr>
              <th scope="col" className="w-9 px-2! max-sm:hidden">
                <span className="flex">
                  <Checkbox
                    isBare
                    label={desk("selectAll")}
                    isChecked={acknowledging.isAllSelected}
                    isPartly={acknowledging.selected.length > 0 && !acknowledging.isAllSelected}
                    onChange={acknowledging.selectAll}
                  />
                </span>
              </th>
              {columns.map(({ name, className }) => (
                <th key={name} scope="col" className={className}>
                  {name === "severity" ? desk(name) : t(name)}
                </th>
              ))}
              <th scope="col" className="w-20 max-sm:w-11">
                <span className="sr-only">{desk("actions")}</span>
              </th>
            </tr>
          </thead>
          {ids === undefined ? <SkeletonRows columns={columns.length + 2} rows={3} /> : null}
          <SpacerRows height={rows.before} columns={columns.length + 2} />
          <tbody>
            {rows.indexes.map((index) => {
              const id = ids?.[index];
              return id === undefined ? null : (
                <AlarmRow
                  key={id}
                  id={id}
                  index={index}
                  isSelected={acknowledging.selected.includes(id)}
                  onSelect={acknowledging.select}
                  onAcknowledge={acknowledging.askOne}
                  onFailure={acknowledging.fail}
                />
              );
            })}
          </tbody>
          <SpacerRows height={rows.after} columns={columns.length + 2} />
        </table>
        {ids?.length === 0 && !isUnknown ? (
          <p className="p-6 text-ink-soft">
            {isNarrowed ? desk("noneMatches") : t(isTold ? "none" : "notTold")}
          </p>
        ) : null}
      </section>
    </>
  );
}
