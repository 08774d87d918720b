import { useWords } from "@/lib/format/use-words.ts";
import { LateRecentChanges } from "../changes/late-recent-changes.tsx";
import { LatePresenceTrend } from "../charts/late-presence-trend.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { ActiveAlarms } from "./active-alarms.tsx";
import { AgentsByState } from "./agents-by-state.tsx";
import { KpiStrip } from "./kpi-strip.tsx";
import { WorstServices } from "./worst-services.tsx";

/** The whole floor at a glance. */
export function OverviewView() {
  const t = useWords("overview");
  return (
    <>
      <PageHeader title={t("title")} />
      <KpiStrip />
      <div className="overview">
        <div className="[grid-area:services]">
          <WorstServices />
        </div>
        <div className="[grid-area:alarms]">
          <ActiveAlarms />
        </div>
        <div className="[grid-area:changes]">
          <LateRecentChanges />
        </div>
        <div className="grid gap-4 [grid-area:agents] [&>*]:min-w-0">
          <AgentsByState />
          <LatePresenceTrend />
        </div>
      </div>
    </>
  );
}
