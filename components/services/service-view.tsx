"use client";

import { useState } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { useLive, useService } from "@/lib/live/index.ts";
import { LateIntradayTrend } from "../charts/late-intraday-trend.tsx";
import { WaitsByAge } from "../charts/waits-by-age.tsx";
import { LateCommands } from "../commands/late-commands.tsx";
import { LateServiceComparison } from "../history/late-service-comparison.tsx";
import type { CountedService } from "../kpi/kpi-subject.ts";
import { BackLink } from "../ui/back-link.tsx";
import { useListPath } from "../ui/data-table/use-list-path.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { CallsInProgress } from "./calls-in-progress.tsx";
import { CountedAside } from "./counting/counted-aside.tsx";
import { LateCountBar } from "./counting/late-count-bar.tsx";
import { ServiceAgents } from "./service-agents.tsx";
import { ServiceFacts } from "./service-facts.tsx";
import { ServiceOutlook } from "./service-outlook.tsx";
import { ServiceStatistics } from "./service-statistics.tsx";
import { WaitingCalls } from "./waiting-calls.tsx";

/** Two columns that are each as long as what stands in them: no panel waits for its neighbour's end. */
const column = "flex min-w-0 flex-col gap-4 [&>*]:min-w-0";

/** One service: what it is, who waits, who is being handled, and all its statistics. */
export function ServiceView({ id, timezone }: { readonly id: string; readonly timezone: string }) {
  const t = useWords("service");
  const service = useService(id);
  const listPath = useListPath("/services");
  const isLoading = useLive((state) => state.floor === undefined);
  const [counted, setCounted] = useState<CountedService>();
  const name = service?.name ?? id.slice(id.indexOf(":") + 1);
  return (
    <article data-service={id} className="flex min-w-0 flex-col gap-4">
      <BackLink href={listPath} label={t("back")} />
      <PageHeader title={name}>
        {service === undefined ? null : <ServiceFacts id={id} service={service} />}
        <LateCommands part="menu" kind="services" id={id} isWide />
      </PageHeader>
      {service === undefined ? <EmptyNote>{isLoading ? "—" : t("notFound")}</EmptyNote> : null}
      {service === undefined ? null : (
        <>
          <LateCountBar key={id} id={id} onCount={setCounted} />
          <ServiceOutlook id={id} service={service} counted={counted} />
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <div className={column}>
              <WaitingCalls service={service} />
              <ServiceAgents id={id} />
            </div>
            <div className={column}>
              <CallsInProgress service={service} />
              <WaitsByAge id={id} service={service} />
            </div>
          </div>
          <LateIntradayTrend service={id} />
          <LateServiceComparison id={id} timezone={timezone} />
          <ServiceStatistics
            service={service}
            counted={counted}
            aside={counted === undefined ? undefined : <CountedAside since={counted.since} />}
          />
        </>
      )}
    </article>
  );
}
