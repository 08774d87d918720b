import { agentFacts } from "./agents/agent-facts";
import { alarmValue } from "./alarm-value";
import { createAgentStatistics } from "./books/agent-statistics";
import type { Arrivals } from "./calls/arrivals";
import { callFacts } from "./calls/call-facts";
import { CLASSIFICATION_CATALOGUE } from "./catalogue/classification-catalogue";
import { PAUSE_CATALOGUE } from "./catalogue/pause-catalogue";
import { SUPERVISOR_CATALOGUE } from "./catalogue/supervisor-catalogue";
import type { Commands } from "./commands";
import type { Floor } from "./floor";
import type { CallRecord } from "./records";
import type { Roster } from "./roster";
import { serviceFacts } from "./services/service-facts";
import type { CallFacts, Media, World } from "./types";

interface Crew {
  readonly arrivals: Arrivals;
  readonly commands: Commands;
  readonly roster: Roster;
}

/** The floor as the CTI server may see and steer it. */
export function worldOf(floor: Floor, crew: Crew): World {
  return { ...clockOf(floor), ...factsOf(floor), ...statisticsOf(floor), ...ordersOf(floor, crew) };
}

function clockOf(floor: Floor) {
  return {
    seed: floor.seed,
    now: () => floor.now,
    advanceTo: (instant) => floor.runUntil(instant),
    onEvent: (listener) => floor.listen(listener),
  } satisfies Partial<World>;
}

function factsOf(floor: Floor) {
  return {
    services: () => [...floor.services.values()].map((service) => serviceFacts(floor, service)),
    agents: () => [...floor.agents.values()].map(agentFacts),
    agent: (name) => {
      const agent = floor.agents.get(name);
      return agent === undefined ? undefined : agentFacts(agent);
    },
    service: (name) => {
      const service = floor.services.get(name);
      return service === undefined ? undefined : serviceFacts(floor, service);
    },
    pauses: () => PAUSE_CATALOGUE,
    classifications: () => CLASSIFICATION_CATALOGUE,
    supervisors: () => SUPERVISOR_CATALOGUE,
    serviceCalls: (service) => visibleCalls(floor.services.get(service)?.calls ?? []),
    agentCalls: (agent) => (floor.agents.get(agent)?.calls ?? []).map(callFacts),
  } satisfies Partial<World>;
}

function statisticsOf(floor: Floor) {
  return {
    serviceStatistics: (service, media) => floor.services.get(service)?.lines.get(media)?.ledger.read(),
    agentStatistics: (name, service, media) => {
      const agent = floor.agents.get(name);
      const line = floor.services.get(service)?.lines.get(media);
      if (agent === undefined || line === undefined) return undefined;
      const page = agent.statistics.get(line);
      if (page !== undefined) return { ...page };
      return agent.memberships.some((member) => member.line === line) ? createAgentStatistics() : undefined;
    },
    agentStates: (agent) => floor.agents.get(agent)?.states.read(floor.now) ?? [],
    alarmValue: (alarm, target, media) => alarmValue(floor, alarm, target, media),
  } satisfies Partial<World>;
}

function ordersOf(floor: Floor, { arrivals, commands, roster }: Crew) {
  return {
    setAgentState: (agent, stateId, by) => commands.setAgentState(agent, stateId, by),
    logoutAgent: (agent, by) => commands.logoutAgent(agent, by),
    resetAgentStatistics: (agent) => commands.resetAgentStatistics(agent),
    resetServiceStatistics: (service) => commands.resetServiceStatistics(service),
    addAgent: (name, services) => roster.addAgent(name, services),
    removeAgent: (name) => roster.removeAgent(name),
    addService: (name, media) => roster.addService(name, media),
    removeService: (name) => roster.removeService(name),
    offerCalls: (service: string, media: Media, count: number) => {
      const line = floor.services.get(service)?.lines.get(media);
      if (line !== undefined) arrivals.bring(line, count);
    },
  } satisfies Partial<World>;
}

/** Queued calls and those an agent has; a caller still in the greeting, or a dial ahead of any agent, is neither. */
function visibleCalls(calls: Iterable<CallRecord>): CallFacts[] {
  const visible: CallFacts[] = [];
  for (const call of calls)
    if (call.phase === "queued" || call.agent !== undefined) visible.push(callFacts(call));
  return visible;
}
