import type { FloorAgent, FloorDocument, Presence } from "@/lib/domain/index.ts";
import { presences } from "./presences.ts";

export interface AgentQuestion {
  readonly search: string;
  /** Only these; undefined means everybody. */
  readonly presence: Presence | undefined;
}

/** Ids of the agents that match: by presence as supervisors look, the longest in a state first, then by name. */
export function rankAgents(floor: FloorDocument, question: AgentQuestion): readonly string[] {
  const wanted = fold(question.search);
  return Object.entries(floor.agents)
    .filter(([, agent]) => question.presence === undefined || agent.presence === question.presence)
    .filter(([, agent]) => wanted === "" || fold(`${agent.name} ${agent.pause?.name ?? ""}`).includes(wanted))
    .sort(([idA, a], [idB, b]) => compareAgents(a, b) || compare(idA, idB))
    .map(([id]) => id);
}

function compareAgents(a: FloorAgent, b: FloorAgent): number {
  const byPresence = presences.indexOf(a.presence) - presences.indexOf(b.presence);
  return byPresence || compare(a.since ?? "~", b.since ?? "~") || compare(a.name, b.name);
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
