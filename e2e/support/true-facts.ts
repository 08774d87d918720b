import type { Truth } from "../../lib/simulator/index.ts";
import type { About, Fact, Facts } from "./facts.ts";
import type { Moment } from "./moment.ts";
import { presenceOfState } from "./presence-of-state.ts";

type TrueService = Truth["services"][number];
type TrueAgent = Truth["agents"][number];
type Put = (name: string, fact: Fact | undefined) => void;

/** Everything the floor document must say at wall time `nowMs`, from what the simulator knows. */
export function trueFacts({ truth, frozenAt }: Moment, nowMs: number): Facts {
  const facts = new Map<string, Fact>();
  const put: Put = (name, fact) => {
    if (fact !== undefined) facts.set(name, fact);
  };
  const secondsSince = (instant: number) => (truth.now - instant + nowMs - frozenAt) / 1000;
  for (const service of truth.services) tellService(service, secondsSince, put);
  for (const agent of truth.agents) tellAgent(agent, (nowMs - frozenAt) / 1000, put);
  for (const { id, name, trigger } of truth.pauses) put(`pause ${id}`, `${trigger} ${name}`);
  for (const { name, media, target, value, reference } of truth.alarms)
    put(`alarm ${name} ${media} ${target}`, `${value} above ${reference}`);
  return facts;
}

function tellService(service: TrueService, secondsSince: (instant: number) => number, put: Put): void {
  const about = `service ${service.name}`;
  put(`${about} media`, [...service.media].sort().join());
  put(`${about} open`, String(service.open));
  for (const { media, values } of service.statistics)
    for (const [metric, value] of Object.entries(values)) put(`${about} ${media} ${metricId(metric)}`, value);
  for (const call of service.calls) {
    const { media, agent, interlocutor, profile, priority, type, source, queued } = call;
    const who = [media, agent, interlocutor, queued ? "queued" : "busy", type, source, profile, priority];
    put(`${about} call ${call.id}`, who.join(" | "));
    put(`${about} call ${call.id} seconds`, { about: secondsSince(call.startedAt) });
  }
}

function tellAgent(agent: TrueAgent, frozenSeconds: number, put: Put): void {
  const about = `agent ${agent.name}`;
  put(`${about} presence`, presenceOfState(agent.state));
  put(`${about} state`, `${agent.stateId} ${agent.state}`);
  put(`${about} pause`, agent.pauseName);
  put(`${about} pending pause`, agent.prePause?.name);
  // Nobody sits at the extension of an agent who is logged out.
  put(`${about} extension`, agent.loggedIn ? agent.branch : undefined);
  for (const { service, media, values } of agent.statistics)
    for (const [metric, value] of Object.entries(values))
      put(`${about} ${service} ${media} ${metric}`, value);
  for (const { id, times, totalTime } of agent.states) {
    const isRunning = id === agent.stateId;
    put(`${about} state ${id} times`, times);
    put(
      `${about} state ${id} total`,
      isRunning ? runningTotal(totalTime, frozenSeconds) : settledTotal(totalTime),
    );
  }
  for (const { id, state, media, service } of agent.calls)
    put(`${about} ${state === "ringing" ? "ringing" : "call"} ${id}`, `${media} ${service}`);
}

/** A running total ticks on in the dashboard; while the world stands still, a fresh report sets it back. */
export function runningTotal(totalSeconds: number, frozenSeconds: number): About {
  return { about: totalSeconds + frozenSeconds / 2, within: 9 + frozenSeconds / 2 };
}

/**
 * The event that ends a state may come after the statistics that already tell so, and settles the total too high by
 * what lies between; the next report, which a world that stands still never sends, is exact.
 */
export function settledTotal(totalSeconds: number): About {
  return { about: totalSeconds };
}

/** The manual spells one statistic two ways; the product has one id for it. */
export function metricId(wireName: string): string {
  return wireName === "agente_abandoned" ? "agent_abandoned" : wireName;
}
