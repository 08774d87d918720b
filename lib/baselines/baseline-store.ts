import type { Baseline, EntityId } from "@/lib/domain/index.ts";

/** The bookmark in a service's counters from which somebody counts anew; the CTI knows nothing of it. */
export interface KeptBaseline {
  readonly id: string;
  /** Account whose own it is; null = everybody's. */
  readonly owner: string | null;
  /** Name of who made it. */
  readonly by: string;
  readonly service: EntityId;
  readonly baseline: Baseline;
}

/** Baselines that outlive the process. Every call throws `StoreError` when the database cannot do it. */
export interface BaselineStore {
  /** The oldest first. One that was spoilt counts as none. */
  all(): Promise<readonly KeptBaseline[]>;
  /** All of them, or none when that fails; each in place of the one that its owner had of the service. */
  keep(rows: readonly KeptBaseline[]): Promise<void>;
  /** What was counted since, of those that are still there and begin at the same instant; all of them, or none. */
  renew(rows: readonly KeptBaseline[]): Promise<void>;
  forget(id: string): Promise<void>;
}
