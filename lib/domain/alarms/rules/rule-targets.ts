import type { EntityId, FloorAgent, FloorContent, FloorService } from "../../floor.ts";
import { own } from "../../own.ts";
import type { RuleScope } from "./alarm-rule.ts";

/** The floor as a whole, as a target of an alarm. */
export const floorTarget = "floor:all";

/** What a rule looks at. */
export type RuleTarget =
  | { readonly scope: "service"; readonly id: EntityId; readonly service: FloorService }
  | { readonly scope: "agent"; readonly id: EntityId; readonly agent: FloorAgent }
  | { readonly scope: "floor"; readonly id: typeof floorTarget };

type Floor = Pick<FloorContent, "services" | "agents">;

/** Everything on the floor that a rule of this scope looks at. Agents who are logged out are looked at by none. */
export function ruleTargets(scope: RuleScope, floor: Floor): readonly RuleTarget[] {
  switch (scope.of) {
    case "each_service":
      return Object.entries(floor.services).map(([id, service]) => ({ scope: "service", id, service }));
    case "services":
      return scope.ids.flatMap((id) => {
        const service = own(floor.services, id);
        return service === undefined ? [] : [{ scope: "service", id, service } as const];
      });
    case "floor":
      return [{ scope: "floor", id: floorTarget }];
    case "each_agent":
      return Object.entries(floor.agents).flatMap(([id, agent]) =>
        agent.presence === "offline" ? [] : [{ scope: "agent", id, agent } as const],
      );
  }
}
