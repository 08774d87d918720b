import type { FloorDocument, Presence } from "@/lib/domain/index.ts";
import { presences } from "./presences.ts";

export interface AgentQuestion {
  readonly search: string;
  /** Only these states; none means everybody. */
  readonly chosen: readonly Presence[];
}

/** Ids of the agents that match: by presence as supervisors look, the longest in a state first, then by name. */
export function rankAgents(floor: FloorDocument, question: AgentQuestion): readonly string[] {
  const wanted = fold(question.search);
  const ranks: Rank[] = [];
  for (const [id, agent] of Object.entries(floor.agents)) {
    if (question.chosen.length > 0 && !question.chosen.includes(agent.presence)) continue;
    if (wanted !== "" && !fold(`${agent.name} ${agent.pause?.name ?? ""}`).includes(wanted)) continue;
    ranks.push({ id, place: places.get(agent.presence) ?? 0, since: agent.since ?? "~", name: agent.name });
  }
  return ranks.sort(compareRanks).map(({ id }) => id);
}

interface Rank {
  readonly id: string;
  readonly place: number;
  /** ISO instants compare as text; an unknown one goes last. */
  readonly since: string;
  readonly name: string;
}

const places = new Map(presences.map((presence, place) => [presence, place]));

function compareRanks(a: Rank, b: Rank): number {
  return a.place - b.place || compare(a.since, b.since) || compare(a.name, b.name) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();
}
