"use client";

import { useTranslations } from "next-intl";
import { useLive, useService } from "@/lib/live/index.ts";
import { BackLink } from "../ui/back-link.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { CallsInProgress } from "./calls-in-progress.tsx";
import { ServiceFacts } from "./service-facts.tsx";
import { ServiceStatistics } from "./service-statistics.tsx";
import { WaitingCalls } from "./waiting-calls.tsx";

/** One service: what it is, who waits, who is being handled, and all its statistics. */
export function ServiceView({ id }: { readonly id: string }) {
  const t = useTranslations("service");
  const service = useService(id);
  const isLoading = useLive((state) => state.floor === undefined);
  const name = service?.name ?? id.slice(id.indexOf(":") + 1);
  return (
    <article data-service={id} className="flex min-w-0 flex-col gap-4">
      <BackLink href="/services" label={t("back")} />
      <PageHeader title={name}>
        {service === undefined ? null : <ServiceFacts id={id} service={service} />}
      </PageHeader>
      {service === undefined ? <EmptyNote>{isLoading ? "—" : t("notFound")}</EmptyNote> : null}
      {service === undefined ? null : (
        <>
          <div className="grid items-start gap-4 [&>*]:min-w-0 xl:grid-cols-2">
            <WaitingCalls service={service} />
            <CallsInProgress service={service} />
          </div>
          <ServiceStatistics service={service} />
        </>
      )}
    </article>
  );
}
