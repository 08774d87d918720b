import type { EntityId, FloorAgent, FloorCall } from "../floor.ts";

/** Where calls ring: the CTI tells of a ring that begins, but not always that it ended in vain. */
export interface RingingBook {
  /** Agents at whom the call was ringing when last noted. */
  at(callId: string): ReadonlySet<EntityId>;
  /** An agent's calls as they stand now. */
  note(id: EntityId, agent: FloorAgent): void;
}

/** Whether a call only rings: it has not been taken and occupies nobody. */
export function isRinging(call: FloorCall): boolean {
  return call.state === "ringing" || call.state === "reserved";
}

/** A book of all agents. Entries are never taken back: whoever reads them looks whether the call still rings. */
export function createRingingBook(agents: Readonly<Record<EntityId, FloorAgent>>): RingingBook {
  const book = new Map<string, Set<EntityId>>();
  const note = (id: EntityId, agent: FloorAgent): void => {
    for (const [callId, call] of Object.entries(agent.calls ?? {})) {
      if (isRinging(call)) book.set(callId, (book.get(callId) ?? new Set()).add(id));
    }
  };
  for (const [id, agent] of Object.entries(agents)) note(id, agent);
  return { at: (callId) => book.get(callId) ?? new Set(), note };
}
