"use client";

import { useTranslations } from "next-intl";
import type { AlarmRecord } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor } from "@/lib/live/index.ts";
import { useAlarmWords } from "../../alarms/use-alarm-words.ts";
import { writeCsv } from "../../ui/data-table/index.ts";
import { PastExport } from "../past-export.tsx";
import { pastAlarmCells } from "./past-alarm-columns.ts";

/** Takes the alarms that are listed along. */
export function AlarmsExport({ alarms }: { readonly alarms: readonly AlarmRecord[] | undefined }) {
  const t = useWords("history");
  const rules = useTranslations("alarmRules");
  const verdict = useWords("verdict");
  const words = useAlarmWords();
  if (alarms === undefined) return null;
  const target = ({ scope, target: id }: AlarmRecord) => {
    if (scope === "floor") return rules("scope.floor");
    const floor = currentFloor();
    const found = scope === "service" ? floor?.services[id] : floor?.agents[id];
    return found?.name ?? id.slice(id.indexOf(":") + 1);
  };
  const cells = pastAlarmCells({
    head: (column) => t(`alarmColumn.${column}`),
    name: ({ name, kind }) => words.name(name, kind),
    target,
    severity: ({ severity }) => verdict(severity === "critical" ? "critical" : "warn"),
    stillRaised: t("stillRaised"),
    notAcknowledged: t("notAcknowledged"),
  });
  const makeFile = async () => ({
    columns: cells.map(({ header }) => header),
    rows: alarms.length,
    csv: writeCsv(alarms, cells, { reasonsHeader: t("column.why") }),
    json: alarms,
  });
  return <PastExport subject={t("alarmHistory")} makeFile={makeFile} />;
}
