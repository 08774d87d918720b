"use client";

import { useCallback, useDeferredValue, useRef } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useCalmIds, useFloorValue } from "@/lib/live/index.ts";
import { LatePrintHeader } from "../live/late-print-header.tsx";
import { arrangeRows, IgnoredNote, useTableView, type ViewRules } from "../ui/data-table/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { useHeld } from "../ui/use-held.ts";
import { listServices } from "./list-services.ts";
import { ServicesTable } from "./services-table.tsx";
import { ServicesToolbar } from "./services-toolbar.tsx";
import { useServiceColumns } from "./use-service-columns.tsx";
import { useServiceViewRules } from "./use-service-view-rules.ts";

const countServices = (floor: FloorDocument) => Object.keys(floor.services).length;

/** The services page: a search, filters and what else shapes the view, and the whole list. */
export function ServicesView() {
  const t = useWords("services");
  const columns = useServiceColumns();
  const rules: ViewRules = useServiceViewRules(columns);
  const { view, setView, ignored } = useTableView(rules);
  const box = useRef<HTMLElement>(null);
  const { search, filters, group, sort } = useDeferredValue(view);
  const select = useCallback(
    (floor: FloorDocument) => arrangeRows(listServices(floor, { search, filters, group }), columns, sort),
    [search, filters, group, sort, columns],
  );
  const keys = useCalmIds(select, useHeld(box));
  const count = useFloorValue(countServices);
  const toolbar = { columns, rules, view, onViewChange: setView, keys: keys ?? [] };
  return (
    <>
      <PageHeader title={t("title")}>
        <p className="text-ink-soft">{count === undefined ? "—" : t("count", { count })}</p>
        <div className="ms-auto flex min-w-0 flex-wrap items-center gap-2 max-sm:w-full print:hidden">
          <SearchBox
            label={t("search")}
            value={view.search}
            onChange={(text) => setView({ ...view, search: text })}
          />
          <ServicesToolbar {...toolbar} />
        </div>
      </PageHeader>
      <LatePrintHeader />
      <IgnoredNote ignored={ignored} />
      <ServicesTable box={box} columns={columns} view={view} onViewChange={setView} keys={keys} />
    </>
  );
}
