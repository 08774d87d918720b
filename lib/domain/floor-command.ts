import type { EntityId, Instant } from "./floor-values.ts";

export type CommandStatus = "sent" | "accepted" | "confirmed" | "unconfirmed" | "refused" | "unknown";

/**
 * An order of a supervisor: sent to the source, accepted or refused by it, then confirmed by the floor itself, or not
 * within ten seconds. `unknown`: it was sent, and no answer came. What is `unconfirmed` or `unknown` may still become `confirmed`.
 */
export interface FloorCommand {
  readonly name: string;
  readonly target?: EntityId;
  readonly by: string;
  readonly status: CommandStatus;
  readonly at: Instant;
  /** Why it was refused or is unknown: the source's `error_type`, or a code of ours. */
  readonly error?: string;
  /** The state asked for, of a `set_agent_state`. */
  readonly stateId?: string;
  /** It waits for its moment and was sent to nobody yet; its status is `accepted` meanwhile. */
  readonly deferred?: { readonly until: "contact_ended"; readonly expiresAt: Instant };
  /** Since when nothing more is expected of it. It leaves the floor some minutes later. */
  readonly endedAt?: Instant;
}
