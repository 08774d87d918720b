import type { EntityId } from "../floor.ts";
import type { Command } from "./command.ts";

/** The agent or service that a command is about; undefined for one that is about a whole source. */
export function commandTarget(command: Command): EntityId | undefined {
  if ("agent" in command) return command.agent;
  return "service" in command ? command.service : undefined;
}
