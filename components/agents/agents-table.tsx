"use client";

import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useRef } from "react";
import type { FloorDocument, Presence } from "@/lib/domain/index.ts";
import { useCalmIds } from "@/lib/live/index.ts";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { SpacerRows } from "../ui/spacer-rows.tsx";
import { useHeld } from "../ui/use-held.ts";
import { useVirtualRows } from "../ui/use-virtual-rows.ts";
import { agentListMetrics } from "./agent-list-metrics.ts";
import { AgentRow } from "./agent-row.tsx";
import { rankAgents } from "./rank-agents.ts";

const rowRems = () => 2;
const columns = 6 + agentListMetrics.length;

/** The agents that match, only those in sight rendered, so that thousands stay fluid. */
export function AgentsTable({
  search,
  chosen,
}: {
  readonly search: string;
  readonly chosen: readonly Presence[];
}) {
  const t = useTranslations("agents");
  const box = useRef<HTMLDivElement>(null);
  const wanted = useDeferredValue(search);
  const select = useCallback(
    (floor: FloorDocument) => rankAgents(floor, { search: wanted, chosen }),
    [wanted, chosen],
  );
  const ids = useCalmIds(select, useHeld(box));
  const rows = useVirtualRows(box, ids?.length ?? 0, rowRems);
  return (
    <section ref={box} className="table-box table-box-fill" aria-label={t("title")}>
      <table className="data-table steady" aria-rowcount={ids === undefined ? -1 : ids.length + 1}>
        <AgentsHead />
        {ids === undefined ? <SkeletonRows columns={columns} rows={14} /> : null}
        <SpacerRows height={rows.before} columns={columns} />
        <tbody>
          {rows.indexes.map((index) => {
            const id = ids?.[index];
            return id === undefined ? null : <AgentRow key={id} id={id} index={index} />;
          })}
        </tbody>
        <SpacerRows height={rows.after} columns={columns} />
      </table>
      {ids?.length === 0 ? <p className="p-6 text-ink-soft">{t("noMatch")}</p> : null}
    </section>
  );
}

function AgentsHead() {
  const t = useTranslations("agents");
  const metrics = useTranslations("metrics.agent");
  return (
    <thead>
      <tr>
        <th scope="col" className="pinned w-46 max-sm:w-32">
          {t("name")}
        </th>
        <th scope="col" className="w-35 max-sm:w-34">
          {t("state")}
        </th>
        <th scope="col" className="number w-27 max-sm:w-24">
          {t("timeInState")}
        </th>
        <th scope="col" className="w-36">
          {t("reason")}
        </th>
        <th scope="col" className="w-49">
          {t("calls")}
        </th>
        <th scope="col" className="number w-17" title={t("slotsMeaning")}>
          {t("slots")}
        </th>
        {agentListMetrics.map((metric) => (
          <th key={metric} scope="col" className="number w-19" title={metrics(`${metric}.meaning`)}>
            {metrics(`${metric}.short`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
