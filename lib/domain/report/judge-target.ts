import { serviceKpis } from "../kpi/service-kpis.ts";
import type { ReportKpiId, ReportTargets, TargetKpiId } from "./report.ts";
import type { TargetVerdict } from "./shift-report.ts";

/** The target of a KPI and whether a value meets it; nothing where there is none. */
export function judgeTarget(
  kpi: ReportKpiId,
  value: number | null,
  targets: ReportTargets,
): { readonly target?: number; readonly verdict?: TargetVerdict } {
  const target = targetOf(kpi, targets);
  if (target === undefined) return {};
  if (value === null) return { target, verdict: "unknown" };
  const isMet = serviceKpis.get(kpi)?.better === "higher" ? value >= target : value <= target;
  return { target, verdict: isMet ? "met" : "missed" };
}

export function isTargetKpi(kpi: ReportKpiId): kpi is TargetKpiId {
  return kpi !== "received" && kpi !== "handled" && kpi !== "abandoned";
}

function targetOf(kpi: ReportKpiId, targets: ReportTargets): number | undefined {
  return isTargetKpi(kpi) ? targets[kpi] : undefined;
}
