"use client";

import Link from "next/link";
import { memo } from "react";
import type { FloorService } from "@/lib/domain/index.ts";
import { useService } from "@/lib/live/index.ts";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { MediaName } from "../live/media-name.tsx";
import { MetricValue } from "../live/metric-value.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { entityPath } from "../ui/entity-path.ts";
import { listColumns } from "./list-columns.ts";
import { LongestWait } from "./longest-wait.tsx";
import { OpenState } from "./open-state.tsx";
import { serviceMedia } from "./service-media.ts";
import { sumServiceMetric } from "./sum-service-metric.ts";

/** One service of the list: its sums, and a line per medium when it has several. Re-renders only when it changed. */
export const ServiceRows = memo(function ServiceRows({ id }: { readonly id: string }) {
  const service = useService(id);
  if (service === undefined) return null;
  const media = serviceMedia(service);
  const only = media.length === 1 ? media[0] : undefined;
  return (
    <tbody data-service={id}>
      <tr className={only === undefined && media.length > 0 ? "has-sub-rows" : ""}>
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
        <td className="max-sm:hidden">
          <OpenState open={service.open} />
        </td>
        <td className="text-ink-soft">{only === undefined ? null : <MediaName media={only} />}</td>
        <Numbers service={service} media={only} />
      </tr>
      {only === undefined
        ? media.map((name) => <MediaRow key={name} service={service} media={name} />)
        : null}
    </tbody>
  );
});

function MediaRow({ service, media }: { readonly service: FloorService; readonly media: string }) {
  return (
    <tr className="sub-row" data-media={media}>
      <td className="pinned" />
      <td className="max-sm:hidden" />
      <td>
        <MediaName media={media} />
      </td>
      <Numbers service={service} media={media} />
    </tr>
  );
}

function Numbers({ service, media }: { readonly service: FloorService; readonly media: string | undefined }) {
  const missing = useAbsence(service.source, "service_details");
  const readValue = (metric: string) =>
    media === undefined ? sumServiceMetric(service, metric) : service.metrics[media]?.[metric];
  const cells = listColumns.map((metric) => (
    <td key={metric} className="number">
      <MetricValue metric={metric} media={media} value={readValue(metric)} absence={missing} />
    </td>
  ));
  return (
    <>
      {cells[0]}
      <td className="number">
        <LongestWait service={service} {...(media === undefined ? {} : { media })} />
      </td>
      {cells.slice(1)}
    </>
  );
}
