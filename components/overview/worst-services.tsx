"use client";

import Link from "next/link";
import { useRef } from "react";
import { defaultThresholds, type FloorDocument, valuesOf, worstServices } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useCalmIds } from "@/lib/live/index.ts";
import { Panel } from "../ui/panel.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { useHeld } from "../ui/use-held.ts";
import { WorstService } from "./worst-service.tsx";

const shownAtMost = 12;

/** The services in most trouble first, each with why it stands there. */
export function WorstServices() {
  const t = useWords("overview");
  const services = useWords("services");
  const metrics = useWords("metrics.service");
  const kpi = useWords("kpi");
  const box = useRef<HTMLDivElement>(null);
  const ids = useCalmIds(rank, useHeld(box));
  const all = (
    <Link href="/services" className="link text-xs text-ink-soft">
      {t("allServices")}
    </Link>
  );
  return (
    <Panel title={t("worstServices")} aside={all}>
      <div ref={box} className="relative overflow-x-auto">
        <table className="data-table steady">
          <thead>
            <tr>
              <th scope="col" className="pinned w-44 max-sm:w-36">
                {services("name")}
              </th>
              <th scope="col" className="number w-16">
                {metrics("waiting.short")}
              </th>
              <th scope="col" className="number w-24">
                {services("longestWait")}
              </th>
              <th scope="col" className="number w-20">
                {kpi("service_level_short")}
              </th>
              <th scope="col" className="number w-20">
                {kpi("abandon_rate_short")}
              </th>
              <th scope="col" className="w-80">
                {t("why")}
              </th>
            </tr>
          </thead>
          {ids === undefined ? <SkeletonRows columns={6} /> : null}
          <tbody>
            {ids?.slice(0, shownAtMost).map((id) => (
              <WorstService key={id} id={id} />
            ))}
          </tbody>
        </table>
      </div>
      {ids?.length === 0 ? <p className="p-4 text-ink-soft">{services("none")}</p> : null}
    </Panel>
  );
}

function rank(floor: FloorDocument): readonly string[] {
  const context = { floor, nowMs: Date.parse(floor.serverTime) };
  return worstServices(valuesOf(floor.services), context, defaultThresholds).map(({ id }) => id);
}
