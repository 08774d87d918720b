"use client";

import { usePathname, useSearchParams } from "next/navigation";

export const alarmsTabs = ["active", "history", "rules", "thresholds"] as const;

export type AlarmsTab = (typeof alarmsTabs)[number];

/** The tab in the address; nonsense there is the first one. Choosing takes the place of the address, without a new page. */
export function useAlarmsTab(): readonly [AlarmsTab, (tab: AlarmsTab) => void] {
  const path = usePathname();
  const asked = useSearchParams().get("tab");
  const choose = (tab: AlarmsTab) =>
    window.history.replaceState(null, "", tab === "active" ? path : `${path}?tab=${tab}`);
  return [alarmsTabs.find((tab) => tab === asked) ?? "active", choose];
}
