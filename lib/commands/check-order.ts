import { type Command, commandTarget } from "@/lib/domain/index.ts";
import type { CommandSending, Credential, SourceCommand } from "@/lib/sources/upstream.ts";
import type { CommandRefusal } from "./command-desk.ts";
import type { CommandKit, Order } from "./command-kit.ts";

export type CheckedOrder =
  | { readonly refusal: CommandRefusal }
  | {
      readonly sending: CommandSending;
      readonly credential: Credential | undefined;
      readonly wire: SourceCommand;
    };

/** Whether an order may be sent now, and with what. Permission first: who may not ask does not learn who is there. */
export async function checkOrder(
  kit: CommandKit,
  { actor, command }: Pick<Order, "actor" | "command">,
): Promise<CheckedOrder> {
  if (kit.stopping.aborted) return { refusal: "stopping" };
  const isGranted = await isAllowed(kit, { actor, command });
  if (isGranted !== true) return { refusal: isGranted === false ? "forbidden" : "audit_unavailable" };
  const found = findTarget(kit, command);
  if (found === undefined) return { refusal: "not_found" };
  const sending = kit.sending(found.source);
  if (sending === undefined) return { refusal: "not_supported" };
  const isWanted = sending.wantsCredential(command.name);
  const credential = isWanted ? kit.credentials.find(actor) : undefined;
  if (isWanted && credential === undefined) return { refusal: "cti_credentials_required" };
  return { sending, credential, wire: found.wire };
}

/** Undefined: it cannot be found out, so nothing may be done. Who may is in the database, where the audit is too. */
export async function isAllowed(
  kit: CommandKit,
  { actor, command }: Pick<Order, "actor" | "command">,
): Promise<boolean | undefined> {
  try {
    return await kit.permission.may(actor, command);
  } catch (error) {
    kit.logger.warn({ err: error, command: command.name }, "a permission could not be found out");
    return undefined;
  }
}

interface Found {
  readonly source: string;
  readonly wire: SourceCommand;
}

/** The target by the source's own names. */
function findTarget(kit: CommandKit, command: Command): Found | undefined {
  const { name } = command;
  const floor = kit.floor();
  const id = commandTarget(command);
  if (id === undefined) {
    const source = "source" in command ? command.source : "";
    return Object.hasOwn(floor.sources, source) ? { source, wire: { name } } : undefined;
  }
  const entities = "service" in command ? floor.services : floor.agents;
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  if (entity === undefined) return undefined;
  const target = "service" in command ? { service: entity.name } : { agent: entity.name };
  const stateId = "stateId" in command ? { stateId: command.stateId } : {};
  return { source: entity.source, wire: { name, ...target, ...stateId } };
}
