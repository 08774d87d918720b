import { type AlarmRule, checkAlarmRule } from "@/lib/domain/index.ts";
import type { RuleAnswer, RuleBook, RuleReference } from "./rule-book.ts";
import type { KeptRule, RuleStore } from "./rule-store.ts";

export interface RuleBookOptions {
  readonly store: RuleStore;
  /** An id that no other rule ever has. */
  readonly newId: () => string;
  /** More than this are refused. */
  readonly mostRules?: number;
}

/** As many as a person can oversee, and as are evaluated each second without a felt pause. */
const defaultMostRules = 50;

/** A book over one store. */
export function createRuleBook(options: RuleBookOptions): RuleBook {
  const { store, newId, mostRules = defaultMostRules } = options;
  const counters = { created: 0, replaced: 0, deleted: 0 };

  function keep(rule: AlarmRule, version: number): RuleAnswer {
    const kept = { rule: { ...rule, name: rule.name.trim() }, version };
    store.keep(kept);
    return { answer: "done", kept };
  }

  return {
    rules: () => store.all(),
    create(draft) {
      const faults = checkAlarmRule(draft);
      if (faults.length > 0) return { answer: "faults", faults };
      if (store.all().length >= mostRules) return { answer: "full" };
      counters.created += 1;
      return keep({ ...draft, id: newId() }, 1);
    },
    replace(reference, draft) {
      const found = findMeant(store, reference);
      if ("answer" in found) return found;
      const faults = checkAlarmRule(draft);
      if (faults.length > 0) return { answer: "faults", faults };
      counters.replaced += 1;
      return keep({ ...draft, id: reference.id }, found.version + 1);
    },
    remove(reference) {
      const found = findMeant(store, reference);
      if ("answer" in found) return found;
      counters.deleted += 1;
      store.forget(reference.id);
      return { answer: "done", kept: found };
    },
    counters: () => ({ ...counters, kept: store.all().length }),
  };
}

function findMeant(store: RuleStore, { id, version }: RuleReference): KeptRule | RuleAnswer {
  const kept = store.find(id);
  if (kept === undefined) return { answer: "gone" };
  return version !== undefined && version !== kept.version ? { answer: "changed", kept } : kept;
}
