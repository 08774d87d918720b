import type { FloorAgent, Presence } from "@/lib/domain/index.ts";
import type { SortKey, TableColumn } from "../ui/data-table/index.ts";
import type { AgentLine } from "./agent-line.ts";
import { presences } from "./presences.ts";
import { tierOf } from "./tier-of.ts";

/** States for which there may be a limit. */
const judged: ReadonlySet<Presence> = new Set<Presence>(["paused", "faulted", "busy"]);

const places = new Map(presences.map((presence, place) => [presence, place]));

/** The columns that order the list unless asked otherwise; an earlier start is a longer time, and needs no clock. */
export const rankColumns: readonly Required<Pick<TableColumn<AgentLine>, "id" | "sortValue" | "isSteady">>[] =
  [
    { id: "limit", sortValue: rankOfTier, isSteady: false },
    { id: "state", sortValue: ({ agent }) => places.get(agent.presence), isSteady: true },
    {
      id: "time",
      sortValue: ({ agent }) => (agent.since === undefined ? undefined : -Date.parse(agent.since)),
      isSteady: true,
    },
    { id: "name", sortValue: ({ agent }) => agent.name, isSteady: true },
  ];

/** Who is past a limit of the present state first, then by presence as supervisors look, the longest in it first, then by name. */
export const worstFirst: readonly SortKey[] = [
  { column: "limit", direction: "descending" },
  { column: "state", direction: "ascending" },
  { column: "time", direction: "descending" },
  { column: "name", direction: "ascending" },
];

/** For so long the rank of an agent who has not changed holds, at least, and twice as long at most: limits are minutes. */
const holdsMs = 10_000;
/** Thousands are ranked several times a second: the next looks at them are spread over so many moments. */
const spread = 32;

interface KnownRank {
  readonly rank: number;
  readonly pauses: object;
  readonly fromMs: number;
  readonly untilMs: number;
}

const ranks = new WeakMap<FloorAgent, KnownRank>();
let ranked = 0;

/** Thousands are ranked at one instant, which is read once. */
let instant = { text: "", ms: Number.NaN };

function instantOf(text: string): number {
  if (text !== instant.text) instant = { text, ms: Date.parse(text) };
  return instant.ms;
}

/** Nobody is known to be past a limit by old news. */
function rankOfTier({ agent, pauses, sources }: AgentLine): number {
  const source = sources[agent.source];
  if (source?.link !== "live" || !judged.has(agent.presence)) return 0;
  const nowMs = instantOf(source.heardAt ?? "");
  const known = ranks.get(agent);
  if (known !== undefined && known.pauses === pauses && known.fromMs <= nowMs && nowMs < known.untilMs)
    return known.rank;
  const tier = tierOf(agent, pauses, nowMs);
  const rank = tier === "critical" ? 2 : Number(tier === "warn");
  ranked = (ranked + 1) % spread;
  const untilMs = nowMs + holdsMs * (1 + ranked / spread);
  ranks.set(agent, { rank, pauses, fromMs: nowMs, untilMs });
  return rank;
}
