import type { Baseline, Command, EntityId, Instant } from "@/lib/domain/index.ts";
import type { Credential } from "@/lib/sources/upstream.ts";

/** Who orders something. */
export interface CommandActor {
  /** Of the account. */
  readonly id: string;
  /** As others see it on the floor. */
  readonly name: string;
  /** Whose credential may be used; absent for a script. */
  readonly session?: string | undefined;
}

/** Whether somebody may order something of somebody: role, rights and scope, as of now. Rejecting counts as no. */
export interface CommandPermission {
  may(actor: CommandActor, command: Command): boolean | Promise<boolean>;
}

/** With what a command goes to the source: the service's own credential, else the person's. */
export interface CredentialSource {
  find(actor: CommandActor): Credential | undefined;
}

/** Where every step of a command is written down for good. */
export interface CommandAudit {
  /** Resolves once it is safely written; rejects when it cannot be, and then nothing is sent. */
  write(entry: CommandAuditEntry): Promise<void>;
  /** Commands that were noted as requested, and not deferred, but have no result: of a process that died meanwhile. */
  unfinished?(): Promise<readonly UnfinishedCommand[]>;
  /** Other processes write into it too, so that what has no result yet may be under way in one of them. */
  readonly isShared?: boolean;
}

/**
 * `denied`: refused by us, nothing was sent · `requested`: about to be sent, or kept for later when `deferred` ·
 * `result`: what the source answered · `outcome`: what the floor showed, or that it showed nothing in time ·
 * `cancelled`, `expired`: a deferred one that will not be sent.
 */
export type CommandPhase = "denied" | "requested" | "result" | "outcome" | "cancelled" | "expired";

/** One step of a command. Plain JSON; no password is in it. */
export interface CommandAuditEntry {
  readonly phase: CommandPhase;
  /** Of the command; every step of it has the same. */
  readonly id: string;
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly name: string };
  readonly command: Command;
  /** Login that the source was told. */
  readonly login?: string;
  /** One order on several targets. */
  readonly batch?: string;
  readonly deferred?: boolean;
  /** What the person gave as their reason. */
  readonly reason?: string;
  /** The floor's status of it after this step. */
  readonly status?: string;
  /** Code of a refusal, ours or the source's. */
  readonly error?: string;
  /** Between sending and the answer. */
  readonly latencyMs?: number;
  /** The target as the floor showed it: with `requested` before, with `outcome` after. */
  readonly target?: unknown;
}

export interface UnfinishedCommand {
  readonly id: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly command: Command;
  readonly at: Instant;
}

/** A deferred command as a row of a table: texts only. */
export interface DeferredRow {
  readonly id: string;
  readonly actorId: string;
  readonly actorName: string;
  /** `set_agent_state` or `agent_logout`. */
  readonly name: string;
  readonly agent: EntityId;
  readonly stateId: string | null;
  /** What the person gave as their reason. */
  readonly reason: string | null;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
}

/** Where deferred commands outlive the process. Every method rejects when it could not do so. */
export interface DeferredStore {
  all(): Promise<readonly DeferredRow[]>;
  keep(row: DeferredRow): Promise<void>;
  /** Whether it was there: of several processes that take the same row, one does. */
  forget(id: string): Promise<boolean>;
}

/** A baseline as a row of a table: texts, and one JSON document. */
export interface BaselineRow {
  readonly id: string;
  /** Account whose own it is; null = everybody's. */
  readonly owner: string | null;
  /** Name of who made it. */
  readonly by: string;
  readonly service: EntityId;
  readonly baseline: Baseline;
}

/** Where baselines outlive the process. Every method rejects when it could not do so. */
export interface BaselineStore {
  all(): Promise<readonly BaselineRow[]>;
  /** Replaces the rows of the same ids: all of them, or none when it rejects. */
  keep(rows: readonly BaselineRow[]): Promise<void>;
  /** The same for those that are still there and begin at the same instant: who else has the store may have ended others. */
  renew(rows: readonly BaselineRow[]): Promise<void>;
  forget(id: string): Promise<void>;
}

/** What the desk asks of a logger. */
export interface CommandLogger {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
