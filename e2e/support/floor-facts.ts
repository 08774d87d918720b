import type { FloorAgent, FloorDocument, FloorService } from "../../lib/domain/floor.ts";
import type { Fact, Facts } from "./facts.ts";

type Put = (name: string, fact: Fact | undefined) => void;

/** The same claims as `trueFacts`, as the floor document makes them. */
export function floorFacts(floor: FloorDocument): Facts {
  const facts = new Map<string, Fact>();
  const put: Put = (name, fact) => {
    if (fact !== undefined) facts.set(name, fact);
  };
  const nowMs = Date.parse(floor.serverTime);
  for (const service of Object.values(floor.services)) tellService(service, nowMs, put);
  for (const agent of Object.values(floor.agents)) tellAgent(agent, nowMs, put);
  for (const { id, name, trigger } of Object.values(floor.pauses)) put(`pause ${id}`, `${trigger} ${name}`);
  for (const { name, media, target, value, limit } of Object.values(floor.alarms))
    put(`alarm ${name} ${media} ${nameOf(target)}`, `${value} above ${limit}`);
  return facts;
}

function tellService(service: FloorService, nowMs: number, put: Put): void {
  const about = `service ${service.name}`;
  put(`${about} media`, [...service.media].sort().join());
  put(`${about} open`, String(service.open));
  for (const [media, values] of Object.entries(service.metrics))
    for (const [metric, value] of Object.entries(values)) put(`${about} ${media} ${metric}`, value);
  for (const [id, call] of Object.entries(service.calls ?? {})) {
    const { media, party, state, direction, origin, profile, priority } = call;
    const agent = call.agent === undefined ? undefined : nameOf(call.agent);
    put(
      `${about} call ${id}`,
      [media, agent, party, state, direction, origin, profile, priority].join(" | "),
    );
    put(`${about} call ${id} seconds`, secondsSince(call.startedAt, nowMs));
  }
}

function tellAgent(agent: FloorAgent, nowMs: number, put: Put): void {
  const about = `agent ${agent.name}`;
  put(`${about} presence`, agent.presence);
  put(`${about} state`, `${agent.stateId} ${agent.state}`);
  put(`${about} pause`, agent.pause?.name);
  put(`${about} pending pause`, agent.pendingPause?.name);
  put(`${about} extension`, agent.extension);
  for (const [service, byMedia] of Object.entries(agent.metrics))
    for (const [media, values] of Object.entries(byMedia))
      for (const [metric, value] of Object.entries(values))
        put(`${about} ${nameOf(service)} ${media} ${metric}`, value);
  for (const [id, { times, totalSeconds, runningSince }] of Object.entries(agent.states)) {
    put(`${about} state ${id} times`, times);
    put(`${about} state ${id} total`, totalSeconds + (secondsSince(runningSince, nowMs) ?? 0));
  }
  for (const [id, { media, service, state }] of Object.entries(agent.calls ?? {})) {
    const kind = state === "ringing" ? "ringing" : "call";
    put(`${about} ${kind} ${id}`, `${media} ${service === undefined ? "" : nameOf(service)}`);
  }
}

function secondsSince(instant: string | undefined, nowMs: number): number | undefined {
  return instant === undefined ? undefined : (nowMs - Date.parse(instant)) / 1000;
}

/** Ids are `<source>:<name>`. */
function nameOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
