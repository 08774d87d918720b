const generalOfServices = new Set([
  ...["handled", "generated", "received", "immediate_handled", "handled_awt", "abandoned", "handling"],
  ...["generating"],
]);
const generalOfAgents = new Set(["total", "inbound", "outbound"]);

/** Whether one licence covers the statistic for any number of targets; all others cost one per target. */
export function isGeneralStatistic(scope: "service" | "agent", name: string): boolean {
  if (scope === "agent") return generalOfAgents.has(name);
  return generalOfServices.has(name) || /^(?:handled|abandoned)_profile_[1-5]$/.test(name);
}
