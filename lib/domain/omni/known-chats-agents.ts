import { changedMembers } from "../changed-members.ts";
import type { FloorAgent, FloorContent, FloorSource } from "../floor.ts";
import type { ChatsAgent } from "./chats-agent.ts";
import type { MediaScope } from "./create-media-scope.ts";

type Facts = Pick<FloorContent, "sources" | "services">;

interface Known extends Facts {
  readonly readings: WeakMap<FloorAgent, ChatsAgent>;
}

/** Of the last floor that was looked at in each scope. */
const known = new WeakMap<MediaScope, Known>();

/**
 * What was read in a scope of agents who tell of their contacts themselves, for as long as nothing else decides it otherwise:
 * neither what their source tells and lacks nor a name of a service. Of thousands of agents few are others on the next floor.
 */
export function knownChatsAgents(
  scope: MediaScope,
  { sources, services }: Facts,
): WeakMap<FloorAgent, ChatsAgent> {
  const before = known.get(scope);
  const isSame =
    before !== undefined && tellAlike(before.sources, sources) && areNamedAlike(before.services, services);
  const readings = isSame ? before.readings : new WeakMap<FloorAgent, ChatsAgent>();
  known.set(scope, { sources, services, readings });
  return readings;
}

type Sources = FloorContent["sources"];

/** They differ at most in what no reading is made of, such as when they were last heard. */
function tellAlike(before: Sources, after: Sources): boolean {
  if (before === after) return true;
  const ids = Object.keys(after);
  return ids.length === Object.keys(before).length && ids.every((id) => tellsAlike(before[id], after[id]));
}

function tellsAlike(before: FloorSource | undefined, after: FloorSource | undefined): boolean {
  return (
    before?.link === after?.link &&
    before?.agentState === after?.agentState &&
    before?.degraded === after?.degraded &&
    before?.agentEvents === after?.agentEvents
  );
}

function areNamedAlike(before: FloorContent["services"], after: FloorContent["services"]): boolean {
  const { changed, gone } = changedMembers(before, after);
  return gone.length === 0 && changed.every((id) => before[id]?.name === after[id]?.name);
}
