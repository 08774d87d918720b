import type { AlarmRule } from "@/lib/domain/index.ts";

/** A rule with the number of its version, which counts up from 1 with every change. */
export interface KeptRule {
  readonly rule: AlarmRule;
  readonly version: number;
}

/** Where the book keeps rules, in the order they were first kept. */
export interface RuleStore {
  all(): readonly KeptRule[];
  find(id: string): KeptRule | undefined;
  keep(kept: KeptRule): void;
  forget(id: string): void;
}
