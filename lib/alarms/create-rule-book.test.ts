import { expect, it } from "vitest";
import type { AlarmRuleDraft } from "@/lib/domain/index.ts";
import { createMemoryRuleStore } from "./create-memory-rule-store.ts";
import { createRuleBook } from "./create-rule-book.ts";

const draft: AlarmRuleDraft = {
  name: " Waits too long ",
  isEnabled: true,
  kpi: "longest_wait",
  scope: { of: "each_service" },
  direction: "above",
  warn: 60,
  holdSeconds: 0,
  margin: 0,
  cooldownSeconds: 0,
};

function book(mostRules?: number) {
  let count = 0;
  const newId = () => {
    count += 1;
    return `r${count}`;
  };
  return createRuleBook({
    store: createMemoryRuleStore(),
    newId,
    ...(mostRules === undefined ? {} : { mostRules }),
  });
}

it("keeps a rule, replaces it, and counts its versions", () => {
  const rules = book();
  expect(rules.create(draft)).toMatchObject({
    kept: { rule: { id: "r1", name: "Waits too long" }, version: 1 },
  });
  expect(rules.replace({ id: "r1", version: 1 }, { ...draft, warn: 90 })).toMatchObject({
    kept: { version: 2 },
  });
  expect(rules.rules()).toMatchObject([{ rule: { id: "r1", warn: 90 } }]);
  expect(rules.counters()).toEqual({ created: 1, replaced: 1, deleted: 0, kept: 1 });
});

it("lets nobody overwrite or delete what somebody else has changed meanwhile", () => {
  const rules = book();
  rules.create(draft);
  rules.replace({ id: "r1", version: 1 }, { ...draft, warn: 90 });
  expect(rules.replace({ id: "r1", version: 1 }, draft)).toMatchObject({
    answer: "changed",
    kept: { version: 2 },
  });
  expect(rules.remove({ id: "r1", version: 1 })).toMatchObject({ answer: "changed" });
  expect(rules.remove({ id: "r1", version: 2 })).toMatchObject({ answer: "done" });
  expect(rules.replace({ id: "r1", version: 2 }, draft)).toEqual({ answer: "gone" });
});

it("takes no rule that cannot be watched, and no more than it may hold", () => {
  const rules = book(1);
  expect(rules.create({ ...draft, warn: Number.NaN })).toMatchObject({
    answer: "faults",
    faults: [{ field: "warn", code: "not_finite" }],
  });
  rules.create(draft);
  expect(rules.create(draft)).toEqual({ answer: "full" });
  expect(rules.counters()).toMatchObject({ created: 1, kept: 1 });
});
