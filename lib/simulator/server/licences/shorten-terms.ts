import type { Terms } from "../subscriptions/terms";
import { costOfTerms } from "./cost-of-terms";
import type { LicenceCost } from "./licence-cost";

/**
 * Leaves out the last names of lists asked for as `all` until the licences suffice: "subject to the
 * licence limit". Answers terms that may still cost too much when names were given one by one.
 */
export function shortenTerms(terms: Terms, available: LicenceCost): Terms {
  if (terms.resource === "agent" && terms.isAllAgents) {
    const room = terms.hasControl ? available.agentControl : available.screenSync;
    return { ...terms, agents: terms.agents.slice(0, Math.max(0, room)) };
  }
  if (terms.resource !== "supervisor") return terms;
  const missing = costOfTerms(terms).supervision - available.supervision;
  if (missing <= 0) return terms;
  const fewerAgents = terms.isAllAgents ? { ...terms, agents: without(terms.agents, missing) } : terms;
  const stillMissing = costOfTerms(fewerAgents).supervision - available.supervision;
  if (stillMissing <= 0 || !terms.isAllServices) return fewerAgents;
  return { ...fewerAgents, services: without(terms.services, stillMissing) };
}

function without(names: readonly string[], count: number): readonly string[] {
  return names.slice(0, Math.max(0, names.length - count));
}
