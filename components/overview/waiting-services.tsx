"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useService } from "@/lib/live/index.ts";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { MetricValue } from "../live/metric-value.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { LongestWait } from "../services/longest-wait.tsx";
import { sumServiceMetric } from "../services/sum-service-metric.ts";
import { useServiceIds } from "../services/use-service-ids.ts";
import { entityPath } from "../ui/entity-path.ts";
import { Panel } from "../ui/panel.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { useHeld } from "../ui/use-held.ts";

const shownAtMost = 12;
const counts = ["handling", "received", "handled", "abandoned"] as const;

/** The services where people wait, the longest wait first. */
export function WaitingServices() {
  const t = useTranslations("overview");
  const services = useTranslations("services");
  const metrics = useTranslations("metrics.service");
  const box = useRef<HTMLDivElement>(null);
  const ids = useServiceIds("", useHeld(box));
  const all = (
    <Link href="/services" className="link text-xs text-ink-soft">
      {t("allServices")}
    </Link>
  );
  return (
    <Panel title={t("waitingServices")} aside={all}>
      <div ref={box} className="relative overflow-x-auto">
        <table className="data-table steady">
          <thead>
            <tr>
              <th scope="col" className="pinned w-48 max-sm:w-36">
                {services("name")}
              </th>
              <th scope="col" className="number w-18">
                {metrics("waiting.short")}
              </th>
              <th scope="col" className="number w-25">
                {services("longestWait")}
              </th>
              {counts.map((metric) => (
                <th key={metric} scope="col" className="number w-22">
                  {metrics(`${metric}.short`)}
                </th>
              ))}
            </tr>
          </thead>
          {ids === undefined ? <SkeletonRows columns={7} /> : null}
          <tbody>
            {ids?.slice(0, shownAtMost).map((id) => (
              <WaitingService key={id} id={id} />
            ))}
          </tbody>
        </table>
      </div>
      {ids?.length === 0 ? <p className="p-4 text-ink-soft">{services("none")}</p> : null}
    </Panel>
  );
}

function WaitingService({ id }: { readonly id: string }) {
  const service = useService(id);
  const missing = useAbsence(service?.source, "service_details");
  if (service === undefined) return null;
  return (
    <tr data-service={id}>
      <th scope="row" className="pinned">
        <span className="flex items-center gap-2">
          <Link
            href={entityPath("services", id)}
            prefetch={false}
            className="link truncate"
            title={service.name}
          >
            {service.name}
          </Link>
          <AlarmMark target={id} />
        </span>
      </th>
      <td className="number font-semibold">
        <MetricValue metric="waiting" value={sumServiceMetric(service, "waiting")} absence={missing} />
      </td>
      <td className="number">
        <LongestWait service={service} />
      </td>
      {counts.map((metric) => (
        <td key={metric} className="number">
          <MetricValue metric={metric} value={sumServiceMetric(service, metric)} absence={missing} />
        </td>
      ))}
    </tr>
  );
}
