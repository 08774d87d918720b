"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { AlertControls } from "../alerting/alert-controls.tsx";
import { LateAlarmHistory } from "../history/alarms/late-alarm-history.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { TabList } from "../ui/tab-list.tsx";
import { TabPanel } from "../ui/tab-panel.tsx";
import { ActiveAlarmsTable } from "./active-alarms-table.tsx";
import { areAlarmsTold } from "./are-alarms-told.ts";
import { LateAlarmChanges } from "./late-alarm-changes.tsx";
import { LateThresholdsView } from "./late-thresholds-view.tsx";
import { LateRulesView } from "./rules/late-rules-view.tsx";
import { type AlarmsTab, useAlarmsTab } from "./use-alarms-tab.ts";

const countAlarms = (floor: { alarms: object }) => Object.keys(floor.alarms).length;

function panelOf(tab: AlarmsTab, timezone: string): ReactNode {
  if (tab === "history") return <LateAlarmHistory timezone={timezone} />;
  if (tab === "rules") return <LateRulesView />;
  if (tab === "thresholds") return <LateThresholdsView />;
  return (
    <>
      <ActiveAlarmsTable />
      <LateAlarmChanges />
    </>
  );
}

/** The alarms page: what is active now, what was, and the limits that are watched. */
export function AlarmsView({ timezone }: { readonly timezone: string }) {
  const t = useTranslations("alarms");
  const desk = useTranslations("alarmDesk");
  const rules = useTranslations("alarmRules");
  const [tab, choose] = useAlarmsTab();
  const count = useFloorValue(countAlarms);
  const isNotLive = useFreshness((freshness) => freshness.level === "not-live");
  const isTold = useFloorValue(areAlarmsTold) ?? false;
  const isUnknown = isNotLive || (count === 0 && !isTold);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <PageHeader title={t("title")}>
        <p className="text-ink-soft">
          {isUnknown ? t("unknown") : count === undefined ? null : t("count", { count })}
        </p>
        <AlertControls />
        <TabList
          id="alarms"
          label={t("title")}
          tabs={[
            { value: "active", label: desk("tabActive") },
            { value: "history", label: desk("tabHistory") },
            { value: "rules", label: rules("title") },
            { value: "thresholds", label: desk("tabThresholds") },
          ]}
          chosen={tab}
          onChoose={choose}
        />
      </PageHeader>
      <TabPanel
        id="alarms"
        chosen={tab}
        className={`flex min-h-0 flex-1 flex-col gap-3 ${tab === "active" ? "" : "overflow-auto"}`}
      >
        {panelOf(tab, timezone)}
      </TabPanel>
    </div>
  );
}
