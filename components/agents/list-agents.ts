import {
  type EntityId,
  entriesOf,
  type FloorAgent,
  type FloorDocument,
  type Presence,
} from "@/lib/domain/index.ts";
import type { ListedRow, TableView } from "../ui/data-table/index.ts";
import { foldText } from "../ui/fold-text.ts";
import type { AgentLine } from "./agent-line.ts";
import { tierOf } from "./tier-of.ts";

type Wanted = Pick<TableView, "search" | "filters" | "group">;

/**
 * The lines of the agents that match a view, in no order yet. Grouped by service an agent stands once in each of the
 * services it was seen in: whoever counts agents counts ids.
 */
export function listAgents(floor: FloorDocument, view: Wanted): readonly ListedRow<AgentLine>[] {
  const search = foldText(view.search);
  const { sources, pauses } = floor;
  const inAlarm = new Set(Object.values(floor.alarms).map(({ target }) => target));
  const nowMs = Date.parse(floor.serverTime);
  const rows: ListedRow<AgentLine>[] = [];
  const isEverybody = search === "" && view.filters.size === 0;
  for (const [id, agent] of entriesOf(floor.agents)) {
    if (!isEverybody && !matches(agent, view, search)) continue;
    const isLive = sources[agent.source]?.link === "live";
    if (view.filters.has("limit") && !(isLive && isOverLimit(agent, pauses, nowMs))) continue;
    const row: AgentLine = { id, agent, isInAlarm: inAlarm.has(id), sources, pauses };
    if (view.group === undefined) rows.push({ id, row });
    else for (const group of groupsOf(agent, view.group)) rows.push({ id, row, group });
  }
  return rows;
}

function matches(agent: FloorAgent, { filters }: Wanted, search: string): boolean {
  const isWanted = (filter: string, values: () => readonly (string | undefined)[]) =>
    filters.get(filter)?.some((value) => values().includes(value)) ?? true;
  return (
    (filters.size === 0 ||
      (isWanted("presence", () => [agent.presence]) &&
        isWanted("service", () => agent.services) &&
        isWanted("media", () => mediaOf(agent)))) &&
    (search === "" ||
      foldText(`${agent.name} ${agent.extension ?? ""} ${agent.pause?.name ?? ""}`).includes(search))
  );
}

function isOverLimit(agent: FloorAgent, pauses: FloorDocument["pauses"], nowMs: number): boolean {
  const tier = tierOf(agent, pauses, nowMs);
  return tier === "warn" || tier === "critical";
}

/** The media an agent has slots for or is in contact by. */
function mediaOf({ capacity, calls }: FloorAgent): readonly string[] {
  return [...Object.keys(capacity ?? {}), ...Object.values(calls ?? {}).map(({ media }) => media)];
}

function groupsOf({ presence, services }: FloorAgent, group: string): readonly (Presence | EntityId)[] {
  if (group === "presence") return [presence];
  return services.length === 0 ? [""] : services;
}
