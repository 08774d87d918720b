import type { EntityId } from "../floor.ts";
import type { ChangeFact } from "../trends/floor-change.ts";
import type { Scope } from "./scope.ts";

/** Whether a service or an agent is within `scope`. */
export function sees(scope: Scope, collection: "services" | "agents", id: EntityId): boolean {
  if (scope.kind !== "lists") return scope.kind === "all";
  const listed = scope[collection];
  return listed === "all" || listed.includes(id);
}

/** Whether `scope` has every service or every agent. */
export function seesEvery(scope: Scope, collection: "services" | "agents"): boolean {
  return scope.kind === "all" || (scope.kind === "lists" && scope[collection] === "all");
}

/** Whether whoever has `scope` may be told of a change. Counts of a crowd tell of all agents; links are everybody's. */
export function seesChange(scope: Scope, fact: ChangeFact): boolean {
  switch (fact.kind) {
    case "alarm_raised":
    case "alarm_cleared":
      if (fact.scope === "floor") return scope.kind === "all";
      return sees(scope, fact.scope === "service" ? "services" : "agents", fact.target);
    case "queue_grew":
    case "wait_passed":
    case "service_opened":
    case "service_closed":
      return sees(scope, "services", fact.service);
    case "agent_faulted":
      return sees(scope, "agents", fact.agent);
    case "agents_paused":
    case "agents_logged_out":
      return seesEvery(scope, "agents");
    case "link_lost":
    case "link_restored":
      return true;
  }
}
