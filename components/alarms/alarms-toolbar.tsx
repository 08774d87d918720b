"use client";

import { useTranslations } from "next-intl";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { FilterMenu, type TableView } from "../ui/data-table/index.ts";
import { SearchBox } from "../ui/search-box.tsx";
import { ViewsButton } from "../views/views-button.tsx";
import { alarmViewRules } from "./list-alarms.ts";

interface AlarmsToolbarProps {
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
}

/** What shapes the list of alarms: a search, filters, and the views that people saved. */
export function AlarmsToolbar({ view, onViewChange }: AlarmsToolbarProps) {
  const t = useTranslations("alarmDesk");
  const alarms = useTranslations("alarms");
  const verdicts = useTranslations("verdict");
  const mediaWords = useWords("media");
  const media = useFloorValue(mediaInAlarm, isShallowEqual) ?? [];
  const shape = { view, onViewChange };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2 print:hidden">
      <SearchBox
        label={t("search")}
        value={view.search}
        onChange={(search) => onViewChange({ ...view, search })}
      />
      <FilterMenu
        label={t("filters")}
        filters={[
          {
            id: "severity",
            label: t("severity"),
            options: [
              { value: "critical", label: verdicts("critical") },
              { value: "warning", label: verdicts("warn") },
            ],
          },
          {
            id: "handling",
            label: t("handling"),
            options: [
              { value: "open", label: t("unattended") },
              { value: "attended", label: t("attended") },
            ],
          },
          {
            id: "origin",
            label: t("origin"),
            options: [
              { value: "cti", label: t("ofCti") },
              { value: "rule", label: t("ofRules") },
            ],
          },
          {
            id: "media",
            label: alarms("media"),
            options: media.map((value) => ({
              value,
              label: mediaWords.has(value as never) ? mediaWords(value as never) : value,
            })),
          },
        ]}
        {...shape}
      />
      <ViewsButton path="/alarms" rules={alarmViewRules} {...shape} />
    </div>
  );
}

function mediaInAlarm({ alarms }: FloorDocument): readonly string[] {
  return [...new Set(Object.values(alarms).flatMap(({ media }) => media ?? []))].sort();
}
