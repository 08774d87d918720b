import type { Command, CommandStatus, EntityId, Instant } from "@/lib/domain/index.ts";
import type { CommandActor } from "./command-ports.ts";

interface Request {
  readonly actor: CommandActor;
  /** Chosen by the caller for one intent: asked again with it, the answer is the same and nothing is sent again. */
  readonly key?: string | undefined;
  /** Why, in the person's words. */
  readonly reason?: string | undefined;
}

export interface CommandRequest extends Request {
  readonly command: Command;
}

export interface BulkRequest extends Request {
  /** Distinct. */
  readonly commands: readonly Command[];
}

export interface DeferRequest extends Request {
  readonly command: Command & { readonly name: "set_agent_state" | "agent_logout" };
  /** From now, at most 8 hours; default one hour. */
  readonly expiresInMs?: number | undefined;
}

/**
 * Why nothing was carried out, or nobody knows. `refused`: by the source, see `errorType`. `cti_timeout`: it was sent, the
 * outcome is open. `key_reused`: the key was used for something else. `already_waiting`: something deferred waits for this
 * agent. `audit_unavailable`, `store_unavailable`: nothing may be done that cannot be written down. `stopping`: this process ends.
 */
export type CommandRefusal =
  | "forbidden"
  | "not_found"
  | "not_supported"
  | "cti_credentials_required"
  | "refused"
  | "cti_unreachable"
  | "cti_unavailable"
  | "cti_timeout"
  | "key_reused"
  | "already_waiting"
  | "too_many_waiting"
  | "audit_unavailable"
  | "store_unavailable"
  | "stopping";

/** `answered`: the source accepted it, or it is kept for later; the floor shows what becomes of it under `id`. */
export type CommandResult =
  | { readonly outcome: "answered"; readonly id: string; readonly status: CommandStatus }
  | {
      readonly outcome: "refused";
      readonly code: CommandRefusal;
      /** Where it reached the floor. */
      readonly id?: string;
      /** The source's `error_type`. */
      readonly errorType?: string;
      /** The source's own words. */
      readonly reason?: string;
    };

/** In the order of the targets given. To try failed ones again, order them again: nothing is repeated by itself. */
export type BulkResult =
  | { readonly outcome: "items"; readonly items: readonly BulkItem[] }
  | { readonly outcome: "refused"; readonly code: "key_reused" };

export interface BulkItem {
  readonly target: EntityId | undefined;
  readonly result: CommandResult;
}

/** A command that waits for its moment. */
export interface WaitingCommand {
  readonly id: string;
  readonly by: string;
  readonly command: DeferRequest["command"];
  readonly expiresAt: Instant;
}

/** Counted since the desk was made. */
export interface CommandCounters {
  readonly sent: number;
  readonly accepted: number;
  /** By the source, and for want of it. */
  readonly refused: number;
  readonly unknown: number;
  /** Refused by us: rights, credential, keys, audit. */
  readonly denied: number;
  readonly confirmed: number;
  readonly unconfirmed: number;
  /** Steps that could not be written down after the source had answered. */
  readonly auditFailures: number;
  /** Deferred and waiting now. */
  readonly waiting: number;
}

/**
 * Where people order something of the source. Each order is asked of permission, written down, sent once, and then proved
 * by the floor, which shows it all under `commands`.
 */
export interface CommandDesk {
  /** Resolves once the source has answered, within 10 s; what the floor makes of it comes by the floor. Never rejects. */
  perform(request: CommandRequest): Promise<CommandResult>;
  /** One by one, three at a time; every target has a result of its own. */
  performEach(request: BulkRequest): Promise<BulkResult>;
  /** Keeps it until the agent has no contact in hand; at once, when there is none. Rights are looked at again then. */
  defer(request: DeferRequest): Promise<CommandResult>;
  /** Takes back what waits. Whoever may order it may cancel it. */
  cancel(actor: CommandActor, id: string): Promise<"done" | "forbidden" | "gone" | "unavailable">;
  waiting(): readonly WaitingCommand[];
  counters(): CommandCounters;
  /**
   * Takes no more orders, waits up to 3 s for answers under way, and marks what is then open: unknown when no answer came,
   * unconfirmed when the floor has not shown it. Deferred ones stay in their store. A second call waits for the first.
   */
  stop(): Promise<void>;
}
