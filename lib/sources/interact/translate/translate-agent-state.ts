import type { AgentStateReport, Instant } from "@/lib/domain/index.ts";
import type { WireAgent } from "../wire/index.ts";

/** How much a message says by what it leaves out. */
interface Telling {
  /** The message announces the change itself. */
  readonly isTransition: boolean;
  /** The message carries a pending pause whenever there is one: without it, there is none. */
  readonly tellsPendingPause: boolean;
}

type Draft = { -readonly [Field in keyof AgentStateReport]: AgentStateReport[Field] };

/** An agent's state for the floor; undefined when the message tells no state. */
export function translateAgentState(
  agent: WireAgent,
  telling: Telling,
  parseDate: (raw: string | undefined) => Instant | undefined,
): AgentStateReport | undefined {
  if (agent.state === undefined) return undefined;
  const report: Draft = { state: agent.state, isTransition: telling.isTransition };
  const since = parseDate(agent.stateDate);
  if (since !== undefined) report.since = since;
  if (agent.stateId !== undefined) report.stateId = agent.stateId;
  addPauses(report, agent, telling, parseDate);
  if (agent.changedBy !== undefined) report.changedBy = agent.changedBy;
  const loginAt = parseDate(agent.loginDate);
  if (loginAt !== undefined) report.loginAt = loginAt;
  if (agent.branch !== undefined) report.extension = agent.branch;
  if (agent.contingency !== undefined) report.contingency = agent.contingency;
  return report;
}

function addPauses(
  report: Draft,
  agent: WireAgent,
  telling: Telling,
  parseDate: (raw: string | undefined) => Instant | undefined,
): void {
  const { pauseName, pauseTrigger, prePause } = agent;
  if (pauseName !== undefined) {
    report.pause = {
      name: pauseName,
      ...present("trigger", pauseTrigger),
      ...present("endsAt", parseDate(agent.pauseTimeout)),
    };
  }
  const pendingName = prePause?.name ?? prePause?.id;
  if (prePause !== undefined && pendingName !== undefined) {
    report.pendingPause = {
      name: pendingName,
      ...present("trigger", prePause.trigger),
      ...present("since", parseDate(prePause.begin)),
    };
  } else if (telling.tellsPendingPause) report.pendingPause = null;
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: Value });
}
