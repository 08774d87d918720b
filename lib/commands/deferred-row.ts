import type { DeferRequest } from "./command-desk.ts";
import type { Order } from "./command-kit.ts";
import type { DeferredRow } from "./command-ports.ts";

/** A command that waits for its moment. */
export interface Deferred extends Order {
  readonly command: DeferRequest["command"];
  readonly requestedAt: string;
  readonly expiresAt: string;
}

/** As it is kept. The session is not: it may not outlive the process. */
export function rowOf({ id, actor, command, reason, requestedAt, expiresAt }: Deferred): DeferredRow {
  return {
    id,
    actorId: actor.id,
    actorName: actor.name,
    name: command.name,
    agent: command.agent,
    stateId: command.name === "set_agent_state" ? command.stateId : null,
    reason: reason ?? null,
    requestedAt,
    expiresAt,
  };
}

/** Undefined for a row that no version of ours wrote. */
export function deferredOf(row: DeferredRow): Deferred | undefined {
  const command = commandOf(row);
  if (command === undefined || Number.isNaN(Date.parse(row.expiresAt))) return undefined;
  const { id, actorId, actorName, requestedAt, expiresAt } = row;
  return {
    id,
    actor: { id: actorId, name: actorName },
    command,
    reason: row.reason ?? undefined,
    requestedAt,
    expiresAt,
  };
}

function commandOf({ name, agent, stateId }: DeferredRow): Deferred["command"] | undefined {
  if (name === "agent_logout") return { name, agent };
  return name === "set_agent_state" && stateId !== null ? { name, agent, stateId } : undefined;
}
