import type { FloorAlarm, FloorDocument } from "@/lib/domain/index.ts";
import type { TableView, ViewRules } from "../ui/data-table/index.ts";
import { foldText } from "../ui/fold-text.ts";
import { isCalm } from "./is-calm.ts";
import { rankAlarms } from "./rank-alarms.ts";

/** What the list of alarms can be asked for. Its order is always the same: what nobody looks after comes first. */
export const alarmViewRules: ViewRules = {
  columns: [],
  defaultSort: [],
  filters: [
    { id: "severity", values: ["critical", "warning"] },
    { id: "handling", values: ["open", "attended"] },
    { id: "origin", values: ["cti", "rule"] },
    { id: "media" },
  ],
};

/** Ids of the active alarms that match a view, as `rankAlarms` orders them. `nameOf`: how the reader calls an alarm. */
export function listAlarms(
  floor: FloorDocument,
  { search, filters }: Pick<TableView, "search" | "filters">,
  nameOf: (alarm: FloorAlarm) => string,
): readonly string[] {
  const sought = foldText(search);
  const isWanted = (filter: string, value: string | undefined) =>
    filters.get(filter)?.some((wanted) => wanted === value) ?? true;
  return rankAlarms(floor).filter((id) => {
    const alarm = floor.alarms[id];
    if (alarm === undefined) return false;
    return (
      // What the CTI gave no limit to be judged by counts as a warning.
      isWanted("severity", alarm.severity ?? "warning") &&
      isWanted("handling", isCalm(alarm) ? "attended" : "open") &&
      isWanted("origin", alarm.kind ?? "cti") &&
      isWanted("media", alarm.media) &&
      (sought === "" ||
        [nameOf(alarm), targetOf(floor, alarm)].some((text) => foldText(text).includes(sought)))
    );
  });
}

/** The name of what an alarm is about; nothing for the floor as a whole. */
function targetOf({ services, agents }: FloorDocument, { scope, target }: FloorAlarm): string {
  if (scope === "floor") return "";
  const things = scope === "service" ? services : agents;
  const name = Object.hasOwn(things, target) ? things[target]?.name : undefined;
  return name ?? target.slice(target.indexOf(":") + 1);
}
