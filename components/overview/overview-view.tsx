import { useTranslations } from "next-intl";
import { PageHeader } from "../ui/page-header.tsx";
import { ActiveAlarms } from "./active-alarms.tsx";
import { AgentsByState } from "./agents-by-state.tsx";
import { KpiStrip } from "./kpi-strip.tsx";
import { WaitingServices } from "./waiting-services.tsx";

/** The whole floor at a glance. */
export function OverviewView() {
  const t = useTranslations("overview");
  return (
    <>
      <PageHeader title={t("title")} />
      <KpiStrip />
      <div className="grid items-start gap-4 [&>*]:min-w-0 lg:grid-cols-[minmax(0,1.75fr)_minmax(20rem,1fr)] 2xl:grid-cols-[minmax(0,1.9fr)_minmax(20rem,1fr)_minmax(20rem,1fr)]">
        <WaitingServices />
        <div className="grid min-w-0 gap-4 [&>*]:min-w-0 2xl:contents">
          <ActiveAlarms />
          <AgentsByState />
        </div>
      </div>
    </>
  );
}
