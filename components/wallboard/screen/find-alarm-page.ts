import type { Board, FloorAlarm, FloorDocument, Tile } from "@/lib/domain/index.ts";
import { isCalm } from "../../alarms/is-calm.ts";
import { rankAlarms } from "../../alarms/rank-alarms.ts";
import type { AlarmPage } from "./rotation.ts";

/**
 * The page for the worst critical alarm that nobody looks after: the one with a tile about its service, of an agent one
 * that lists agents, else the one that lists alarms, else one about all services. Undefined where no page shows it.
 */
export function findAlarmPage({ pages }: Pick<Board, "pages">, floor: FloorDocument): AlarmPage | undefined {
  for (const id of rankAlarms(floor)) {
    const alarm = floor.alarms[id];
    if (alarm === undefined || alarm.severity !== "critical" || isCalm(alarm) || alarm.isUnknown === true)
      continue;
    for (const shows of [isAbout(alarm), isAlarms, isAboutAll(alarm)]) {
      const page = pages.findIndex(({ tiles }) => tiles.some(shows));
      if (page >= 0) return { page, alarm: `${id} ${alarm.since}` };
    }
  }
  return undefined;
}

type Shows = (tile: Tile) => boolean;

const ofAgents: ReadonlySet<Tile["kind"]> = new Set(["agents_list", "agents_by_state"]);

function isAbout({ scope, target }: FloorAlarm): Shows {
  if (scope === "agent") return ({ kind }) => ofAgents.has(kind);
  return (tile) => {
    if (tile.kind === "chat_services") return tile.service === target;
    if (!("services" in tile) || ofAgents.has(tile.kind)) return false;
    return tile.services !== "all" && tile.services.includes(target);
  };
}

const isAlarms: Shows = ({ kind }) => kind === "alarms";

function isAboutAll({ scope }: FloorAlarm): Shows {
  if (scope === "agent") return () => false;
  return (tile) => "services" in tile && !ofAgents.has(tile.kind) && tile.services === "all";
}
