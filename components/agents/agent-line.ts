import type { FloorAgent, FloorDocument } from "@/lib/domain/index.ts";

/** A line of the agents list. */
export interface AgentLine {
  readonly id: string;
  readonly agent: FloorAgent;
  readonly isInAlarm: boolean;
  readonly sources: FloorDocument["sources"];
  readonly pauses: FloorDocument["pauses"];
}

/** The line of an agent as the floor tells it now. */
export function agentLine(floor: FloorDocument, id: string): AgentLine | undefined {
  const agent = floor.agents[id];
  if (agent === undefined) return undefined;
  const { sources, pauses } = floor;
  const isInAlarm = Object.values(floor.alarms).some(({ target }) => target === id);
  return { id, agent, isInAlarm, sources, pauses };
}

/** Whether two lines of an agent show the same. */
export function isSameLine(a: AgentLine | undefined, b: AgentLine | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [one, other] = [a, b].map(({ sources, agent }) => sources[agent.source]);
  return (
    a.agent === b.agent &&
    a.pauses === b.pauses &&
    a.isInAlarm === b.isInAlarm &&
    one?.link === other?.link &&
    one?.degraded === other?.degraded
  );
}
