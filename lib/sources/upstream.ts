import type { AlarmThreshold, CommandName, FloorEvent, Instant, UserGrants } from "@/lib/domain/index.ts";

/**
 * The narrow port that every source fits. The hub owns the lifetime through `signal` and folds what
 * the source emits into the floor; the source owns reconnection, renewal and degradation.
 */
export interface Upstream {
  /** Short id that prefixes every entity id, e.g. `interact`. */
  readonly id: string;
  readonly kind: "interact";
  /**
   * Runs until `signal` aborts, then releases what it holds upstream (subscriptions, channels, licences)
   * within its own deadline and resolves. Never rejects for upstream faults: those are emitted as link events.
   * `emit` takes facts in the order they happened; one call is applied as one step.
   */
  run(emit: (events: readonly FloorEvent[]) => void, signal: AbortSignal): Promise<void>;
  /** Absent: this source watches no limits of ours. */
  readonly alarms?: AlarmWatching;
  /** Absent: this source takes no orders. */
  readonly commands?: CommandSending;
  /** What is held upstream now. Absent: this source subscribes to nothing. */
  readonly subscriptions?: () => readonly SubscriptionFacts[];
}

/** One subscription that is held: it ends by itself unless it is renewed in time. */
export interface SubscriptionFacts {
  /** The source's own name of what is subscribed to. */
  readonly monitor: string;
  readonly since: Instant;
  /** When it was last asked for, anew or again. */
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  /** How often it was asked for again since. */
  readonly renewals: number;
}

/** Who orders, as the source knows them. Keep it out of everything that is written down. */
export interface Credential {
  readonly login: string;
  readonly password: string;
}

/** One command in the source's own names, not the floor's ids. Those about statistics as a whole name nobody. */
export interface SourceCommand {
  readonly name: CommandName;
  readonly agent?: string;
  readonly service?: string;
  readonly stateId?: string;
}

/** Orders to a source. */
export interface CommandSending {
  /** Whether the source wants to know who orders this. */
  wantsCredential(name: CommandName): boolean;
  /**
   * A way to the source for one command: opened while that is still being written down, so that nobody waits for both. The
   * source is told nothing until `send`. `signal` gives up waiting: what was sent by then may still be carried out.
   */
  open(signal: AbortSignal): CommandLine;
  /** What a login may do. Proves no password. Resolves whatever happens upstream, within 10 s. */
  userGrants(login: string, signal: AbortSignal): Promise<GrantsAnswer>;
}

/** Call one of both, once. */
export interface CommandLine {
  /**
   * Resolves whatever happens upstream, within 10 s, and never tries twice by itself. Without a credential that the source
   * wants: `refused`.
   */
  send(command: SourceCommand, credential: Credential | undefined): Promise<CommandAnswer>;
  /** There is nothing to send after all. */
  hangUp(): void;
}

/**
 * `accepted`: it will be, or was, carried out · `refused`: it was not, for the source's own reason · `unreachable`: surely
 * nothing was sent · `unavailable`: the source has lost what stands behind it and does nothing · `timeout`: it was sent and
 * no answer is known, so that it may have been carried out. `errorType` and the last `reason` are codes, `reason` of a
 * refusal is text of the source. None of it ever holds the password.
 */
export type CommandAnswer =
  | { readonly answer: "accepted" }
  | { readonly answer: "refused"; readonly errorType: string; readonly reason?: string }
  | { readonly answer: "unreachable" | "unavailable" | "timeout"; readonly reason: string };

/** `stranger`: the source knows no such login. The others as above. */
export type GrantsAnswer =
  | { readonly answer: "known"; readonly grants: UserGrants }
  | { readonly answer: "stranger" }
  | Exclude<CommandAnswer, { readonly answer: "accepted" }>;

/** The limits that a source watches for us, changeable while it runs. */
export interface AlarmWatching {
  /** Those in force: the last ones the source accepted. */
  thresholds(): readonly AlarmThreshold[];
  /**
   * Asks the source to watch `thresholds` instead, by the subscription it has; give only what `checkAlarmThresholds` finds
   * no fault with. Resolves once the source has answered, never rejects; a call made meanwhile takes its place.
   */
  setAlarms(thresholds: readonly AlarmThreshold[]): Promise<AlarmsAnswer>;
}

/**
 * `refused`: the source will not have them · `unavailable`: it cannot be asked now, or did not answer ·
 * `superseded`: others were asked for before it answered. In all three those in force before stay so. `reason` is a code.
 */
export type AlarmsAnswer =
  | { readonly answer: "accepted" }
  | { readonly answer: "refused" | "unavailable" | "superseded"; readonly reason: string };
