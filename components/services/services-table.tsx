"use client";

import { type RefObject, useCallback } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { MediaName } from "../live/media-name.tsx";
import { DataTable, type TableColumn, type TableView } from "../ui/data-table/index.ts";
import { serviceMedia } from "./service-media.ts";
import type { ServiceRow } from "./service-row.ts";
import { serviceRules } from "./service-rules.ts";

interface ServicesTableProps {
  readonly box: RefObject<HTMLElement | null>;
  readonly columns: readonly TableColumn<ServiceRow>[];
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  readonly keys: readonly string[] | undefined;
}

/** The services that match, in the order of the view, each split by its media when it is open. */
export function ServicesTable({ box, columns, view, onViewChange, keys }: ServicesTableProps) {
  const t = useWords("services");
  const list = useWords("serviceList");
  const directions = useWords("direction");
  const mediaCounts = useFloorValue(countMedia, isShallowEqual);
  const isByMedia = view.group === "media";
  const partsOf = useCallback(
    (id: string): number => {
      const count = mediaCounts?.[id] ?? 0;
      return count > 1 && !isByMedia ? count : 0;
    },
    [mediaCounts, isByMedia],
  );
  const groupLabel = useCallback(
    (group: string) => {
      if (view.group === "media") return <MediaName media={group} />;
      return group === "" ? list("unknownDirection") : directions.has(group) ? directions(group) : group;
    },
    [view.group, list, directions],
  );
  const isNarrowed = view.search !== "" || view.filters.size > 0;
  return (
    <DataTable
      label={t("title")}
      path="/services"
      box={box}
      columns={columns}
      rules={serviceRules}
      view={view}
      onViewChange={onViewChange}
      keys={keys}
      partsOf={partsOf}
      groupLabel={groupLabel}
      emptyNote={isNarrowed ? t("noMatch") : t("none")}
    />
  );
}

/** How many media every service has, which seldom changes. */
function countMedia({ services }: FloorDocument): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(services).map(([id, service]) => [id, serviceMedia(service).length]),
  );
}
