import type { AlarmReport } from "../../floor-event.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import type { RuleStates } from "./look-at-target.ts";

/** The alarms that a rule raises now, as the floor takes them. */
export function reportRule(rule: AlarmRule, states: RuleStates, isQuiet: boolean): readonly AlarmReport[] {
  const { id, name, kpi, media } = rule;
  return [...states].flatMap(
    ([
      target,
      {
        scope,
        state: { raised, isUnknown },
      },
    ]) => {
      if (raised === undefined) return [];
      const { value, limit, severity, sinceMs } = raised;
      const since = new Date(sinceMs).toISOString();
      const of = media === undefined ? {} : { media };
      const about = { id, kpi, target, severity, since, isUnknown, isQuiet };
      return [{ name, scope, target, ...of, value, limit, rule: about }];
    },
  );
}
