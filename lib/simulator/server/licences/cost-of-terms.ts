import { isGeneralStatistic } from "../statistics/is-general-statistic";
import type { SupervisorTerms, Terms } from "../subscriptions/terms";
import { type LicenceCost, noLicences } from "./licence-cost";

/**
 * Licences a subscription takes: for statistics one for the general ones and one per target for the
 * others, for screen synchronism or agent control one per agent, for configuration one.
 */
export function costOfTerms(terms: Terms): LicenceCost {
  switch (terms.resource) {
    case "supervisor":
      return { ...noLicences, supervision: costOfServices(terms) + costOfAgents(terms) };
    case "agent":
      return terms.hasControl
        ? { ...noLicences, agentControl: terms.agents.length }
        : { ...noLicences, screenSync: terms.agents.length };
    case "config":
      return { ...noLicences, config: 1 };
  }
}

function costOfServices(terms: SupervisorTerms): number {
  if (!terms.events.has("on_service_stats")) return 0;
  return costOfStatistics("service", terms.serviceStatistics, terms.services.length);
}

function costOfAgents(terms: SupervisorTerms): number {
  if (!terms.events.has("on_agent_stats")) return 0;
  return costOfStatistics("agent", terms.agentStatistics, terms.agents.length);
}

function costOfStatistics(scope: "service" | "agent", names: readonly string[], targets: number): number {
  const hasGeneral = names.some((name) => isGeneralStatistic(scope, name));
  const hasDetail = names.some((name) => !isGeneralStatistic(scope, name));
  return (hasGeneral ? 1 : 0) + (hasDetail ? targets : 0);
}
