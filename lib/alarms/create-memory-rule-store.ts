import type { AlarmRule } from "@/lib/domain/index.ts";
import type { KeptRule, RuleStore } from "./rule-store.ts";

/** Keeps rules as long as the process lives, beginning with `rules`. */
export function createMemoryRuleStore(rules: readonly AlarmRule[] = []): RuleStore {
  const kept = new Map<string, KeptRule>(rules.map((rule) => [rule.id, { rule, version: 1 }]));
  return {
    all: () => [...kept.values()],
    find: (id) => kept.get(id),
    keep: (each) => void kept.set(each.rule.id, each),
    forget: (id) => void kept.delete(id),
  };
}
