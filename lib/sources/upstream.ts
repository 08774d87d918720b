import type { FloorEvent } from "@/lib/domain/index.ts";

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
}
