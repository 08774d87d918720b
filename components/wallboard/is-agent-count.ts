/** Figures that count agents, of the engine and of Omni's dashboards: small groups of them may have to stay untold. */
const agentCounts: ReadonlySet<string> = new Set([
  ...["ready", "in_contact", "paused", "faulted", "logged_in", "logged_out"],
  ...["logged", "available", "talking", "offline"],
]);

/** Whether a figure counts agents. */
export function isAgentCount(kpi: string): boolean {
  return agentCounts.has(kpi);
}
