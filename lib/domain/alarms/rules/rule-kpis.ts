import { agentKpis } from "../../kpi/agent-kpis.ts";
import type { Kpi } from "../../kpi/kpi.ts";
import { pauseOfPartial, pauseOfTotal } from "../../kpi/pause-kpis.ts";
import { serviceKpis } from "../../kpi/service-kpis.ts";
import type { RuleScope } from "./alarm-rule.ts";

/** What no Interact CTI counts would never raise: a rule on it would only seem to watch. */
const ofServices = new Map([...serviceKpis].filter(([, kpi]) => isCounted(kpi)));

const ofAgents: ReadonlyMap<string, Kpi> = new Map([
  [pauseOfPartial.id, pauseOfPartial],
  [pauseOfTotal.id, pauseOfTotal],
  ...agentKpis,
]);

/** The KPIs that a rule of this scope may watch, by id. */
export function ruleKpis(of: RuleScope["of"]): ReadonlyMap<string, Kpi> {
  return of === "each_agent" ? ofAgents : ofServices;
}

/** Whether a rule on the KPI may be of one medium: agents by presence and their times in states have none. */
export function canSplitByMedia(kpi: Kpi): boolean {
  return kpi.numerator.every(
    ({ source }) => source === "service" || source === "agent" || source === "calls",
  );
}

/** Whether a rule on the KPI may ask for a least volume: what it divides by are contacts or people, not seconds. */
export function hasVolume({ denominator }: Kpi): boolean {
  return denominator?.every(({ source }) => source !== "state_time" && source !== "pause") ?? false;
}

function isCounted({ numerator, denominator = [] }: Kpi): boolean {
  return [...numerator, ...denominator].every(({ source }) => source !== "missing");
}
