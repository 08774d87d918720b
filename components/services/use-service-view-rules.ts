import { useMemo } from "react";
import type { TableColumn, ViewRules } from "../ui/data-table/index.ts";
import type { ServiceRow } from "./service-row.ts";

/** What the services list can do: worst first unless asked otherwise. */
export function useServiceViewRules(columns: readonly TableColumn<ServiceRow>[]): ViewRules {
  return useMemo(
    () => ({
      columns,
      defaultSort: [
        { column: "longest_wait", direction: "descending" },
        { column: "waiting", direction: "descending" },
        { column: "name", direction: "ascending" },
      ],
      filters: [
        { id: "open", values: ["open", "closed"] },
        { id: "media" },
        { id: "direction" },
        { id: "trouble", values: ["yes"] },
      ],
      groups: ["media", "direction"],
    }),
    [columns],
  );
}
