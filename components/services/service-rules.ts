import { useCallback } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import type { RowRules } from "../ui/data-table/index.ts";
import { entityPath } from "../ui/entity-path.ts";
import { serviceMedia } from "./service-media.ts";
import { isSameRow, type ServiceRow, serviceRow } from "./service-row.ts";

/** How the lines of the services list are read and found, and where they lead. */
export const serviceRules: RowRules<ServiceRow> = {
  useRow: useServiceRow,
  nameOf: ({ service }) => service.name,
  hooksOf: ({ id }) => ({ "data-service": id }),
  subRowsOf: (row) =>
    row.media === undefined
      ? serviceMedia(row.service).map((media) => ({
          key: media,
          row: { ...row, media, isPart: true },
          hooks: { "data-media": media },
        }))
      : [],
  hrefOf: (id) => entityPath("services", id),
};

function useServiceRow(id: string, group: string | undefined): ServiceRow | undefined {
  const select = useCallback((floor: FloorDocument) => serviceRow(floor, id, group), [id, group]);
  return useFloorValue(select, isSameRow);
}
