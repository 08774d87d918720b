import type { FloorAgent } from "../floor.ts";

/** How many agents of one source are in one presence: they count alike. */
export interface PresenceGroup extends Pick<FloorAgent, "presence" | "source"> {
  readonly count: number;
}

type Agents = readonly Pick<FloorAgent, "presence" | "source">[];

const groupsOfLists = new WeakMap<Agents, readonly PresenceGroup[]>();

/** The agents of a list that nobody changes by presence and source: one look at thousands for all that is counted of them. */
export function presenceGroups(agents: Agents): readonly PresenceGroup[] {
  let groups = groupsOfLists.get(agents);
  if (groups === undefined) {
    groups = groupsOf(agents);
    groupsOfLists.set(agents, groups);
  }
  return groups;
}

function groupsOf(agents: Agents): readonly PresenceGroup[] {
  const groups: { -readonly [Key in keyof PresenceGroup]: PresenceGroup[Key] }[] = [];
  for (const { presence, source } of agents) {
    const group = groups.find((each) => each.presence === presence && each.source === source);
    if (group === undefined) groups.push({ presence, source, count: 1 });
    else group.count += 1;
  }
  return groups;
}
