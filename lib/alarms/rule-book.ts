import type { AlarmRuleDraft, AlarmRuleFault } from "@/lib/domain/index.ts";
import type { KeptRule } from "./rule-store.ts";

/** Which version a change is meant to replace; absent = whichever stands. */
export interface RuleReference {
  readonly id: string;
  readonly version?: number | undefined;
}

/**
 * `faults`: the rule cannot be watched as it is · `full`: there are as many rules as may be · `gone`: no such rule, it
 * may have been deleted · `changed`: another version stands meanwhile, which is told.
 */
export type RuleAnswer =
  | { readonly answer: "done"; readonly kept: KeptRule }
  | { readonly answer: "faults"; readonly faults: readonly AlarmRuleFault[] }
  | { readonly answer: "changed"; readonly kept: KeptRule }
  | { readonly answer: "full" | "gone" };

/** Changes counted since the book was made. */
export interface RuleBookCounters {
  readonly created: number;
  readonly replaced: number;
  readonly deleted: number;
  /** Rules kept now. */
  readonly kept: number;
}

/** Where people write the rules. */
export interface RuleBook {
  rules(): readonly KeptRule[];
  create(draft: AlarmRuleDraft): RuleAnswer;
  replace(reference: RuleReference, draft: AlarmRuleDraft): RuleAnswer;
  /** Answers with what was deleted. */
  remove(reference: RuleReference): RuleAnswer;
  counters(): RuleBookCounters;
}
