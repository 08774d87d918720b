import {
  defaultThresholds,
  type FloorDocument,
  type FloorService,
  type KpiContext,
  worstServices,
} from "@/lib/domain/index.ts";
import type { ListedRow, TableView } from "../ui/data-table/index.ts";
import { foldText } from "../ui/fold-text.ts";
import { serviceMedia } from "./service-media.ts";
import { type ServiceRow, serviceRow } from "./service-row.ts";

type Wanted = Pick<TableView, "search" | "filters" | "group">;

/** The lines of the services that match a view, in no order yet; one for each medium when grouped by media. */
export function listServices(floor: FloorDocument, view: Wanted): readonly ListedRow<ServiceRow>[] {
  const search = foldText(view.search);
  const context = { floor, nowMs: Date.parse(floor.serverTime) };
  return Object.keys(floor.services).flatMap((id) => {
    const row = serviceRow(floor, id);
    const isBad = () => row !== undefined && isInTrouble(row.service, context);
    return row !== undefined && matches(row, view, search, isBad) ? inGroups(row, view.group) : [];
  });
}

function matches(
  { service, isInAlarm }: ServiceRow,
  { filters }: Wanted,
  search: string,
  isBad: () => boolean,
): boolean {
  const isWanted = (filter: string, values: readonly (string | undefined)[]) =>
    filters.get(filter)?.some((value) => values.includes(value)) ?? true;
  return (
    (search === "" || foldText(service.name).includes(search)) &&
    isWanted("open", [openWord(service.open)]) &&
    isWanted("media", serviceMedia(service)) &&
    isWanted("direction", [service.direction]) &&
    (!filters.has("trouble") || isInAlarm || isBad())
  );
}

/** Whether a threshold in force is breached. */
function isInTrouble(service: FloorService, context: KpiContext): boolean {
  const [worst] = worstServices([service], context, defaultThresholds);
  return worst?.verdict === "warn" || worst?.verdict === "critical";
}

function openWord(open: boolean | undefined): string | undefined {
  if (open === undefined) return undefined;
  return open ? "open" : "closed";
}

function inGroups(row: ServiceRow, group: string | undefined): readonly ListedRow<ServiceRow>[] {
  const { id, service } = row;
  if (group === "direction") return [{ id, row, group: service.direction ?? "" }];
  if (group !== "media") return [{ id, row }];
  return serviceMedia(service).map((media) => ({ id, row: { ...row, media }, group: media }));
}
