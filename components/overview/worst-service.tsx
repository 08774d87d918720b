"use client";

import Link from "next/link";
import { useCallback } from "react";
import { type FloorDocument, type Reading, readServiceKpi } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue, useService } from "@/lib/live/index.ts";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { isSameReading } from "../kpi/is-same-reading.ts";
import { KpiValue } from "../kpi/kpi-value.tsx";
import { LongestWait } from "../services/longest-wait.tsx";
import { entityPath } from "../ui/entity-path.ts";
import { WorstReasons } from "./worst-reasons.tsx";

/** One service with its figures of trouble, and what of them is past a limit. */
export function WorstService({ id }: { readonly id: string }) {
  const service = useService(id);
  const t = useWords("overview");
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
            <bdi>{service.name}</bdi>
          </Link>
          <AlarmMark target={id} />
        </span>
      </th>
      <td className="number font-semibold">
        <Figure id={id} kpi="waiting" />
      </td>
      <td className="number">
        <LongestWait service={service} />
      </td>
      <td className="number">
        <Figure id={id} kpi="service_level" />
      </td>
      <td className="number">
        <Figure id={id} kpi="abandon_rate" />
      </td>
      <td>
        <WorstReasons id={id} none={t("nothingWrong")} />
      </td>
    </tr>
  );
}

function Figure({ id, kpi }: { readonly id: string; readonly kpi: string }) {
  const read = useCallback(
    (floor: FloorDocument): Reading | undefined => {
      const service = floor.services[id];
      return service && readServiceKpi(kpi, [service], { floor, nowMs: 0 });
    },
    [id, kpi],
  );
  const reading = useFloorValue(read, isSame);
  return reading === undefined ? null : <KpiValue reading={reading} />;
}

function isSame(a: Reading | undefined, b: Reading | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSameReading(a, b);
}
