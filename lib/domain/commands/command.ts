import type { EntityId } from "../floor.ts";

/** What a supervisor may order, by the manual's names. Ids are the floor's. */
export type Command =
  /** `stateId`: "2" = operating, else the id of a pause reason. */
  | { readonly name: "set_agent_state"; readonly agent: EntityId; readonly stateId: string }
  | { readonly name: "agent_logout"; readonly agent: EntityId }
  | { readonly name: "reset_agent_stats"; readonly agent: EntityId }
  | { readonly name: "reset_service_stats"; readonly service: EntityId }
  /** The source is to send all statistics of agents or services again. `source` is its id. */
  | { readonly name: "clear_agent_stats" | "clear_service_stats"; readonly source: string };

export type CommandName = Command["name"];

/** Back to work [manual: set_agent_state]: logged in and not paused. Every other state id is a pause reason's. */
export const operatingStateId = "2";
