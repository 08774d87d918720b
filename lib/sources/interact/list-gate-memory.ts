/**
 * Small numbers that must survive a restart: when each list was last asked for (epoch ms, by item type)
 * and which channels and subscriptions we hold. Losing them costs politeness, never correctness.
 */
export interface ListGateMemory {
  load(): Promise<Record<string, number>>;
  save(numbers: Record<string, number>): Promise<void>;
}
