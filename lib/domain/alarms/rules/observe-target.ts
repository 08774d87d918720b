import type { FloorContent } from "../../floor.ts";
import type { KpiContext } from "../../kpi/kpi-context.ts";
import { readAgentKpi } from "../../kpi/read-agent-kpi.ts";
import { readFloorKpi } from "../../kpi/read-floor-kpi.ts";
import { readPauseUse } from "../../kpi/read-pause-use.ts";
import { readServiceKpi } from "../../kpi/read-service-kpi.ts";
import type { Reading } from "../../kpi/reading.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import type { Observation } from "./observation.ts";
import type { RuleTarget } from "./rule-targets.ts";

type Watched = Pick<AlarmRule, "kpi" | "media" | "minVolume">;
type Context = KpiContext & { readonly floor: Pick<FloorContent, "services"> };

/** No value because there is nothing that could be too much. */
const well = new Set(["nobody_waiting", "not_paused", "no_limit"]);
/** No value because the KPI is not about this target at all. */
const foreign = new Set(["not_applicable", "no_such_media", "no_agents_seen"]);

/** What a rule sees of a target now; undefined where its KPI is not about the target. */
export function observeTarget(rule: Watched, target: RuleTarget, context: Context): Observation | undefined {
  const reading = readTarget(rule, target, context);
  if (reading === undefined) return { kind: "well" };
  if (reading.quality === "unavailable" && foreign.has(reading.reason)) return undefined;
  if (!reading.isLive) return { kind: "unknown" };
  if (reading.quality === "unavailable")
    return well.has(reading.reason) ? { kind: "well" } : { kind: "unknown" };
  const { value, denominator } = reading;
  // The counters begin anew each day: what an alarm was raised on is then gone as well.
  if ((denominator?.value ?? 0) < (rule.minVolume ?? 0)) return { kind: "well" };
  return Number.isFinite(value) ? { kind: "value", value } : { kind: "unknown" };
}

/** Undefined: an agent who took no pause yet has used nothing of any. */
function readTarget({ kpi, media }: Watched, target: RuleTarget, context: Context): Reading | undefined {
  switch (target.scope) {
    case "service":
      return readServiceKpi(kpi, [target.service], context, media);
    case "agent":
      return kpi === "pause_of_total" || kpi === "pause_of_partial"
        ? worstPause(kpi, target, context)
        : readAgentKpi(kpi, [target.agent], context, { media });
    case "floor":
      return readFloorKpi(kpi, context.floor, context, media);
  }
}

function worstPause(
  kpi: "pause_of_total" | "pause_of_partial",
  { agent }: Extract<RuleTarget, { scope: "agent" }>,
  context: Context,
): Reading | undefined {
  // Without any total of a state nobody tells what the agent did.
  if (Object.keys(agent.states).length === 0) return readAgentKpi("pause_share", [agent], context);
  const uses = readPauseUse(agent, context).map((use) =>
    kpi === "pause_of_total" ? use.ofTotal : use.ofPartial,
  );
  return uses.reduce<Reading | undefined>(
    (worst, use) => (weightOf(use) > weightOf(worst) ? use : worst),
    undefined,
  );
}

/** The highest share counts; where a limit is not told, that nobody knows counts for more than a pause without one. */
function weightOf(reading: Reading | undefined): number {
  if (reading === undefined) return -3;
  if (reading.quality !== "unavailable") return reading.value;
  return well.has(reading.reason) ? -2 : -1;
}
