import type { EntityId, Instant } from "@/lib/domain/index.ts";

/** Counters by medium and metric id, as they stood. */
export type BaselineCounters = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The counters of a service or agent at the moment from which somebody counts anew; the CTI knows nothing of it. */
export interface Baseline {
  readonly id: string;
  readonly kind: "service" | "agent";
  readonly target: EntityId;
  /** Whose own it is; absent = everybody's. */
  readonly account?: string;
  readonly takenBy: string;
  readonly takenAt: Instant;
  readonly counters: BaselineCounters;
}

export type BaselineDraft = Omit<Baseline, "id" | "takenAt">;

/** Which baseline is meant: a target has one of each account, and one of everybody. */
export type BaselineReference = Pick<Baseline, "kind" | "target" | "account">;

/** Where people begin to count anew. Every call throws `StoreError` when the database cannot do it. */
export interface Baselines {
  /** Those of everybody and the account's own, the oldest first. */
  list(account: string): Promise<readonly Baseline[]>;
  /** Takes the place of the one before. */
  take(draft: BaselineDraft): Promise<Baseline>;
  /** Whether there was one to remove. */
  remove(reference: BaselineReference): Promise<boolean>;
}
