import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation } from "./observation.ts";
import { freshRuleState, type RuleState, stepRule } from "./step-rule.ts";

const terms = {
  direction: "above",
  warn: 10,
  critical: 20,
  holdSeconds: 5,
  margin: 2,
  cooldownSeconds: 60,
} as const;
type Terms = Parameters<typeof stepRule>[0];

const value = (number: number): Observation => ({ kind: "value", value: number });
const unknown: Observation = { kind: "unknown" };
const well: Observation = { kind: "well" };

/** One look a second. */
function watch(rule: Terms, seen: readonly Observation[], from: RuleState = freshRuleState, fromMs = 0) {
  const states: RuleState[] = [];
  let state = from;
  seen.forEach((each, second) => {
    state = stepRule(rule, state, each, fromMs + second * 1_000);
    states.push(state);
  });
  return states;
}

const severities = (states: readonly RuleState[]) => states.map(({ raised }) => raised?.severity);
const times = (count: number, seen: Observation) => Array.from({ length: count }, () => seen);

describe("a rule on one target", () => {
  it("raises once the value has been past the limit for the hold time, with the last value", () => {
    const states = watch(terms, [value(10), ...times(5, value(11)), value(12), value(13)]);
    expect(severities(states)).toEqual([...times(6, well).map(() => undefined), "warning", "warning"]);
    expect(states.at(-1)?.raised).toEqual({ sinceMs: 6_000, severity: "warning", value: 13, limit: 10 });
  });

  it("becomes critical and falls back by the margin, while it is the same alarm", () => {
    const rule = { ...terms, holdSeconds: 0 };
    const states = watch(rule, [11, 21, 19, 18, 9, 8].map(value));
    expect(severities(states)).toEqual(["warning", "critical", "critical", "warning", "warning", undefined]);
    expect(states[3]?.raised).toMatchObject({ sinceMs: 0, limit: 10 });
    expect(states[5]?.clearedAtMs).toBe(5_000);
  });

  it("looks downwards where too little is bad", () => {
    const rule: Terms = {
      ...terms,
      direction: "below",
      warn: 0.8,
      critical: 0.5,
      margin: 0.05,
      holdSeconds: 0,
    };
    const seen = [0.8, 0.79, 0.49, 0.54, 0.55, 0.84, 0.85].map(value);
    expect(severities(watch(rule, seen))).toEqual([
      undefined,
      "warning",
      "critical",
      "critical",
      "warning",
      "warning",
      undefined,
    ]);
  });

  it("clears at once when there is nothing left to measure, since nobody waits", () => {
    const states = watch({ ...terms, holdSeconds: 0 }, [value(30), well]);
    expect(severities(states)).toEqual(["critical", undefined]);
  });

  it("neither clears nor counts time while nothing is known, and says so", () => {
    const raised = watch(terms, times(6, value(11)));
    const [lost] = watch(terms, [unknown], raised.at(-1), 6_000);
    expect(lost).toMatchObject({ isUnknown: true, raised: { severity: "warning", value: 11 } });
    const pending = watch(terms, times(3, value(11)));
    const gap = watch(terms, [...times(60, unknown), ...times(4, value(11))], pending.at(-1), 3_000);
    expect(severities(gap).filter((severity) => severity !== undefined)).toHaveLength(1);
    expect(gap.at(-1)?.raised?.sinceMs).toBe(66_000);
  });

  it("has a limit taken away or moved under it without beginning anew", () => {
    const [before] = watch({ ...terms, holdSeconds: 0 }, [value(30)]);
    const { critical: _, ...warnOnly } = terms;
    expect(stepRule(warnOnly, before ?? freshRuleState, value(30), 1_000).raised).toMatchObject({
      severity: "warning",
      sinceMs: 0,
    });
  });
});

const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    direction: fc.constantFrom("above" as const, "below" as const),
    low: fc.integer({ min: 20, max: 50 }),
    gap: fc.integer({ min: 1, max: 30 }),
    which: fc.constantFrom("both", "warn", "critical"),
    holdSeconds: fc.integer({ min: 0, max: 20 }),
    margin: fc.integer({ min: 0, max: 10 }),
    cooldownSeconds: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ low, gap, which, ...rest }) => {
    const [warn, critical] = rest.direction === "above" ? [low, low + gap] : [low + gap, low];
    return {
      ...rest,
      ...(which === "critical" ? {} : { warn }),
      ...(which === "warn" ? {} : { critical }),
    };
  });

const anySeen: fc.Arbitrary<Observation> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }).map(value) },
  { weight: 1, arbitrary: fc.constant(unknown) },
  { weight: 1, arbitrary: fc.constant(well) },
);

/** Looks with the milliseconds since the one before. */
const anyLooks = fc.array(fc.tuple(anySeen, fc.integer({ min: 0, max: 10_000 })), { maxLength: 60 });

interface Look {
  readonly seen: Observation;
  readonly nowMs: number;
  readonly before: RuleState;
  readonly after: RuleState;
}

function follow(rule: Terms, looks: readonly (readonly [Observation, number])[]): readonly Look[] {
  let [state, nowMs] = [freshRuleState, 1_000_000];
  return looks.map(([seen, elapsedMs]) => {
    nowMs += elapsedMs;
    const before = state;
    state = stepRule(rule, before, seen, nowMs);
    return { seen, nowMs, before, after: state };
  });
}

const isPast = ({ direction }: Terms, limit: number | undefined, seen: Observation) =>
  seen.kind === "value" &&
  limit !== undefined &&
  (direction === "above" ? seen.value > limit : seen.value < limit);

/** The limit that is passed first. */
const outer = ({ warn, critical }: Terms) => warn ?? critical;

const always = (check: (rule: Terms, looks: readonly Look[]) => void) =>
  fc.assert(
    fc.property(anyTerms, anyLooks, (rule, looks) => check(rule, follow(rule, looks))),
    { numRuns: 400 },
  );

describe("any rule on any course of values", () => {
  it("never raises before the value was known to be past the limit for the hold time", () => {
    always((rule, looks) => {
      looks.forEach(({ before, after }, index) => {
        if (before.raised !== undefined || after.raised === undefined) return;
        let heldMs = 0;
        for (let place = index; place > 0; place -= 1) {
          const [now, earlier] = [looks[place], looks[place - 1]];
          if (now === undefined || earlier === undefined) break;
          const isKnown = now.seen.kind !== "unknown" && earlier.seen.kind !== "unknown";
          if (earlier.seen.kind !== "unknown" && !isPast(rule, outer(rule), earlier.seen)) break;
          if (isKnown) heldMs += now.nowMs - earlier.nowMs;
        }
        expect(heldMs).toBeGreaterThanOrEqual(rule.holdSeconds * 1_000);
      });
    });
  });

  it("clears only by a value that is back by the margin, or by nothing left to measure", () => {
    always((rule, looks) => {
      for (const { before, after, seen } of looks) {
        if (before.raised === undefined || after.raised !== undefined) continue;
        const limit = outer(rule) ?? 0;
        const isBack =
          seen.kind === "value" &&
          (rule.direction === "above"
            ? seen.value <= limit - rule.margin
            : seen.value >= limit + rule.margin);
        expect(isBack || seen.kind === "well").toBe(true);
      }
    });
  });

  it("does not flap while the value stays between the limit and the margin", () => {
    const between = anyTerms.chain((rule) =>
      fc.tuple(
        fc.constant(rule),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 40 }),
      ),
    );
    fc.assert(
      fc.property(between, fc.boolean(), ([rule, shares], isRaised) => {
        const limit = rule.warn === undefined ? (rule.critical ?? 0) : rule.warn;
        const only: Terms = { ...rule, warn: limit, holdSeconds: 0, cooldownSeconds: 0 };
        const { critical: _, ...one } = only;
        const sign = rule.direction === "above" ? 1 : -1;
        const start = stepRule(one, freshRuleState, value(isRaised ? limit + sign : limit), 0);
        const seen = shares.map((share) => value(limit - sign * share * rule.margin));
        const raised = watch(one, seen, start, 1_000).map((state) => state.raised !== undefined);
        expect(new Set(raised).size).toBeLessThanOrEqual(1);
        if (rule.margin > 0) expect(raised.every((each) => each === isRaised)).toBe(true);
      }),
    );
  });

  it("does not raise again within the cooldown", () => {
    always((rule, looks) => {
      for (const { before, after, nowMs } of looks) {
        if (before.raised !== undefined || after.raised === undefined || before.clearedAtMs === undefined)
          continue;
        expect(nowMs - before.clearedAtMs).toBeGreaterThanOrEqual(rule.cooldownSeconds * 1_000);
      }
    });
  });

  it("changes nothing by what is unknown but that it is said", () => {
    always((_rule, looks) => {
      for (const { before, after, seen } of looks) {
        if (seen.kind !== "unknown") continue;
        const { isUnknown: _was, knownAtMs: _known, ...was } = before;
        const { isUnknown, knownAtMs: _none, ...is } = after;
        expect(is).toEqual(was);
        expect(isUnknown).toBe(true);
      }
    });
  });

  it("is the same after a second look at the same instant", () => {
    always((rule, looks) => {
      for (const { after, seen, nowMs } of looks) expect(stepRule(rule, after, seen, nowMs)).toEqual(after);
    });
  });

  it("is critical only past the critical limit or within its margin, and names the limit of its severity", () => {
    always((rule, looks) => {
      for (const { after, before } of looks) {
        if (after.raised === undefined) continue;
        expect(after.raised.limit).toBe(after.raised.severity === "critical" ? rule.critical : rule.warn);
        if (before.raised !== undefined) expect(after.raised.sinceMs).toBe(before.raised.sinceMs);
      }
    });
  });
});
