import type { Command } from "@/lib/domain/index.ts";
import type { Wish } from "./wish.ts";

/** The commands that a wish comes to, for what they would do to the floor. */
export function commandsOfWish({ name, targets, stateId = "" }: Wish): readonly Command[] {
  switch (name) {
    case "set_agent_state":
      return targets.map((agent) => ({ name, agent, stateId }));
    case "agent_logout":
    case "reset_agent_stats":
      return targets.map((agent) => ({ name, agent }));
    case "reset_service_stats":
      return targets.map((service) => ({ name, service }));
    case "clear_agent_stats":
    case "clear_service_stats":
      return [];
  }
}
