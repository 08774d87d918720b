"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useFloorValue } from "@/lib/live/index.ts";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { SpacerRows } from "../ui/spacer-rows.tsx";
import { useHeld } from "../ui/use-held.ts";
import { useVirtualRows } from "../ui/use-virtual-rows.ts";
import { listColumns } from "./list-columns.ts";
import { serviceMedia } from "./service-media.ts";
import { ServiceRows } from "./service-rows.tsx";
import { useServiceIds } from "./use-service-ids.ts";

const rowRems = 2;
const subRowRems = 1.75;

/** All services that match the search, worst first, each split by its media. */
export function ServicesTable({ search }: { readonly search: string }) {
  const t = useTranslations("services");
  const metrics = useTranslations("metrics.service");
  const box = useRef<HTMLDivElement>(null);
  const ids = useServiceIds(search, useHeld(box));
  const services = useFloorValue((floor) => floor.services);
  const remsOf = (index: number) => {
    const service = services?.[ids?.[index] ?? ""];
    const lines = service === undefined ? 1 : serviceMedia(service).length;
    return lines > 1 ? rowRems + lines * subRowRems : rowRems;
  };
  const rows = useVirtualRows(box, ids?.length ?? 0, remsOf);
  const columns = listColumns.length + 4;
  return (
    <section ref={box} className="table-box table-box-fill" aria-label={t("title")}>
      <table className="data-table steady">
        <thead>
          <tr>
            <th scope="col" className="pinned w-52 max-sm:w-32">
              {t("name")}
            </th>
            <th scope="col" className="w-20 max-sm:hidden">
              {t("state")}
            </th>
            <th scope="col" className="w-18">
              {t("media")}
            </th>
            {listColumns
              .map((metric) => (
                <th
                  key={metric}
                  scope="col"
                  className="number w-22 max-sm:w-17"
                  title={metrics(`${metric}.meaning`)}
                >
                  {metrics(`${metric}.short`)}
                </th>
              ))
              .toSpliced(
                1,
                0,
                <th key="longest_wait" scope="col" className="number w-25 max-sm:w-22">
                  {t("longestWait")}
                </th>,
              )}
          </tr>
        </thead>
        {ids === undefined ? <SkeletonRows columns={columns} /> : null}
        <SpacerRows height={rows.before} columns={columns} />
        {rows.indexes.map((index) => {
          const id = ids?.[index];
          return id === undefined ? null : <ServiceRows key={id} id={id} />;
        })}
        <SpacerRows height={rows.after} columns={columns} />
      </table>
      {ids?.length === 0 ? (
        <p className="p-6 text-ink-soft">{search === "" ? t("none") : t("noMatch")}</p>
      ) : null}
    </section>
  );
}
