import { commandTarget, type FloorContent, type Instant } from "@/lib/domain/index.ts";
import type { CommandKit, Order } from "./command-kit.ts";
import type { CommandAuditEntry } from "./command-ports.ts";

type Step = Omit<CommandAuditEntry, "id" | "at" | "actor" | "command" | "reason" | "batch">;

/** Writes a step down. False when that failed, which is logged: the caller decides what that forbids. */
export async function writeStep(kit: CommandKit, order: Order, step: Step): Promise<boolean> {
  const { id, actor, command, reason, batch } = order;
  const entry: CommandAuditEntry = {
    ...step,
    id,
    at: instantOf(kit.now()),
    actor: { id: actor.id, name: actor.name },
    command,
    ...(reason === undefined ? {} : { reason }),
    ...(batch === undefined ? {} : { batch }),
  };
  try {
    await kit.audit.write(entry);
    return true;
  } catch (error) {
    kit.logger.error(
      { err: error, command: command.name, id, phase: step.phase },
      "a step of a command could not be written down",
    );
    return false;
  }
}

/** The same, of what has happened already: it stays so, and the gap is counted. */
export async function writeAfter(kit: CommandKit, order: Order, step: Step): Promise<void> {
  if (!(await writeStep(kit, order, step))) kit.count("auditFailures");
}

/** What a step tells of the target: an agent's state, a service's figures. */
export function sightOf(
  { command }: Pick<Order, "command">,
  floor: FloorContent,
): { readonly target?: unknown } {
  const id = commandTarget(command);
  if (id === undefined) return {};
  const agent = Object.hasOwn(floor.agents, id) ? floor.agents[id] : undefined;
  if (agent !== undefined && command.name !== "reset_agent_stats") {
    const { presence, state, stateId, pause, pendingPause } = agent;
    return { target: { presence, state, stateId, pause, pendingPause } };
  }
  const service = Object.hasOwn(floor.services, id) ? floor.services[id] : undefined;
  const counted = agent ?? service;
  return counted === undefined ? {} : { target: { metrics: counted.metrics } };
}

/** As facts are stamped. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}
