import type { FloorDocument } from "@/lib/domain/index.ts";

/** How many agents of a service are in each kind of state. */
export interface Staff {
  readonly ready: number;
  readonly busy: number;
  readonly paused: number;
}

type Agents = FloorDocument["agents"];

const counted = new WeakMap<Agents, ReadonlyMap<string, Staff>>();

/** The agents of a service by state; undefined when none is known to belong to it. Counted once per floor. */
export function staffOf(agents: Agents, service: string): Staff | undefined {
  let byService = counted.get(agents);
  if (byService === undefined) {
    byService = countStaff(agents);
    counted.set(agents, byService);
  }
  return byService.get(service);
}

function countStaff(agents: Agents): ReadonlyMap<string, Staff> {
  const byService = new Map<string, { ready: number; busy: number; paused: number }>();
  for (const { presence, services } of Object.values(agents)) {
    for (const id of services) {
      const staff = byService.get(id) ?? { ready: 0, busy: 0, paused: 0 };
      if (presence === "available") staff.ready += 1;
      if (presence === "busy" || presence === "private") staff.busy += 1;
      if (presence === "paused") staff.paused += 1;
      byService.set(id, staff);
    }
  }
  return byService;
}
