import { createWorld } from "../create-world";
import type { World } from "../types";

/** A still world with one voice service, "Linha", served by the named agents. */
export function oneLineWorld(...agents: readonly string[]): World {
  const world = createWorld({ seed: 5, agents: 0, services: 0, scenario: "still" });
  world.addService("Linha", ["voice"]);
  for (const agent of agents) world.addAgent(agent, ["Linha"]);
  return world;
}
