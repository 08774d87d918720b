import type { EntityId } from "../floor.ts";
import type { AgentBook, AgentEntry } from "./create-agent-book.ts";

/** By service the places of the agents who were seen to work for it, in a list of agents. */
export type Crews = ReadonlyMap<EntityId, readonly number[]>;

type Seen = ReadonlySet<EntityId>;

/**
 * Who works for which service, of one list of agents after another: from one to the next few agents differ and hardly
 * anybody changes services, so that the crews are mostly the same.
 */
export function createCrewBook(): (agents: readonly AgentEntry[], book: AgentBook) => Crews {
  let before: readonly AgentEntry[] = [];
  const seen: Seen[] = [];
  /** Of who tells its calls itself nothing else says where it was seen. */
  const areOwn: boolean[] = [];
  let crews: Crews = new Map();
  return (agents, book) => {
    let isSame = agents.length === before.length;
    for (let place = 0; place < agents.length; place += 1) {
      const entry = agents[place];
      const entryBefore = before[place];
      const known = seen[place];
      if (entry === undefined || (entry === entryBefore && areOwn[place])) continue;
      const [id, { calls }] = entry;
      const services = book.servicesOf(id);
      isSame &&= id === entryBefore?.[0] && known !== undefined && isSameSet(services, known);
      seen[place] = services;
      areOwn[place] = calls !== undefined;
    }
    seen.length = agents.length;
    if (!isSame) crews = crewsOf(seen);
    before = agents;
    return crews;
  };
}

function isSameSet(one: Seen, other: Seen): boolean {
  if (one === other) return true;
  const others = [...other];
  // In the same order too: crews are made in it.
  return one.size === other.size && [...one].every((service, place) => service === others[place]);
}

function crewsOf(seen: readonly Seen[]): Crews {
  const crews = new Map<EntityId, number[]>();
  for (const [place, services] of seen.entries())
    for (const service of services) {
      const crew = crews.get(service);
      if (crew === undefined) crews.set(service, [place]);
      else crew.push(place);
    }
  return crews;
}
