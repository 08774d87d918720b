import { agentMetrics, type KpiTerm, type KpiUnit, serviceMetrics } from "@/lib/domain/index.ts";

const timeSources: ReadonlySet<KpiTerm["source"]> = new Set(["state_time", "pause", "calls"]);

/** What a term counts in. */
export function termUnit({ source, name }: KpiTerm): KpiUnit {
  if (timeSources.has(source)) return "seconds";
  if (source === "counted") return name.endsWith("_seconds") ? "seconds" : "count";
  const unit = (source === "agent" ? agentMetrics : serviceMetrics).get(name)?.unit;
  return unit === "seconds" || unit === "seconds_average" ? "seconds" : "count";
}
