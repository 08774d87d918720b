import { type FloorDocument, type Presence, valuesOf } from "@/lib/domain/index.ts";

/** How many agents of a service are in each kind of state. */
export interface Staff {
  readonly ready: number;
  readonly busy: number;
  readonly paused: number;
}

type Agents = FloorDocument["agents"];
type Agent = Agents[string];

interface Counted {
  readonly staff: Staff;
  /** All of its agents, whatever they do. */
  readonly attached: number;
}

/** The last agents that were counted, and how many of each service are in each kind of state. */
let last: { readonly agents: readonly Agent[]; readonly byService: ReadonlyMap<string, Counted> } | undefined;

/** The agents of a service by state; undefined when none is known to belong to it. Counted once per floor. */
export function staffOf(agents: Agents, service: string): Staff | undefined {
  const all = valuesOf(agents);
  if (last?.agents !== all) last = { agents: all, byService: countStaff(all) };
  return last.byService.get(service)?.staff;
}

const nobody: Counted = { staff: { ready: 0, busy: 0, paused: 0 }, attached: 0 };

/** Of thousands few change from one floor to the next: where nobody came or went, only they are counted anew. */
function countStaff(agents: readonly Agent[]): ReadonlyMap<string, Counted> {
  const before = last?.agents.length === agents.length ? last : undefined;
  const byService = new Map(before?.byService);
  for (const [place, agent] of agents.entries()) {
    const known = before?.agents[place];
    if (known === agent) continue;
    if (known !== undefined && isCountedAlike(known, agent)) continue;
    if (known !== undefined) count(byService, known, -1);
    count(byService, agent, 1);
  }
  return byService;
}

function isCountedAlike(one: Agent, other: Agent): boolean {
  return one.presence === other.presence && one.services === other.services;
}

function count(byService: Map<string, Counted>, { presence, services }: Agent, one: 1 | -1): void {
  for (const id of services) {
    const { staff, attached } = byService.get(id) ?? nobody;
    if (attached + one === 0) byService.delete(id);
    else byService.set(id, { staff: changed(staff, presence, one), attached: attached + one });
  }
}

function changed({ ready, busy, paused }: Staff, presence: Presence, one: 1 | -1): Staff {
  return {
    ready: ready + (presence === "available" ? one : 0),
    busy: busy + (presence === "busy" || presence === "private" ? one : 0),
    paused: paused + (presence === "paused" ? one : 0),
  };
}
