import type { CommandName, EntityId } from "@/lib/domain/index.ts";

/** What somebody wants of some agents or services, before they confirmed it. */
export interface Wish {
  readonly name: CommandName;
  /** Agents or services, by what the command is about; none for a command about a whole source. */
  readonly targets: readonly EntityId[];
  /** Of a `set_agent_state`: "2" = operating, else the id of a pause. */
  readonly stateId?: string;
  /** Of those that were chosen, so many cannot be asked for this and were left out. */
  readonly leftOut?: number;
}

/** Only these may wait until the contact in hand has ended. */
export function mayWait({ name, targets }: Pick<Wish, "name" | "targets">): boolean {
  return targets.length === 1 && (name === "set_agent_state" || name === "agent_logout");
}

/** Counters that begin at 0 for everybody: nobody does that without saying why. */
export function wantsReason({ name }: Pick<Wish, "name">): boolean {
  return name === "reset_agent_stats" || name === "reset_service_stats";
}

/** Statistics sent again change nothing: that needs no second question. */
export function wantsConfirmation({ name }: Pick<Wish, "name">): boolean {
  return name !== "clear_agent_stats" && name !== "clear_service_stats";
}
