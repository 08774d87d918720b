import { entityId } from "../entity-id.ts";
import type { FloorAgent } from "../floor.ts";
import type { FloorDraft } from "./floor-draft.ts";

/** The agent of that name, or one of which nothing but the name is known. */
export function agentOf(draft: FloorDraft, source: string, name: string): FloorAgent {
  const known = draft.agents.get(entityId(source, name));
  return known ?? { source, name, presence: "unknown", services: [], metrics: {}, states: {} };
}
