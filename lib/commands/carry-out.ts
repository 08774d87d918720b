import { commandTarget, type FloorCommand, type FloorContent } from "@/lib/domain/index.ts";
import type { CommandAnswer, CommandLine, Credential, SourceCommand } from "@/lib/sources/upstream.ts";
import { awaitProof } from "./await-proof.ts";
import { checkOrder } from "./check-order.ts";
import type { CommandRefusal, CommandResult } from "./command-desk.ts";
import type { CommandKit, Order } from "./command-kit.ts";
import { instantOf, sightOf, writeAfter, writeStep } from "./write-step.ts";

/**
 * One command from permission to the source's answer: may? → written down → sent, once → written down. The way to the
 * source is opened beside the first writing, and nothing is said on it before that is done. What the floor makes of it is awaited
 * afterwards. Never rejects.
 */
export async function carryOut(kit: CommandKit, order: Order): Promise<CommandResult> {
  const check = await checkOrder(kit, order);
  if ("refusal" in check) return deny(kit, order, check.refusal);
  const before = kit.floor();
  const login = check.credential && { login: check.credential.login };
  const line = check.sending.open(kit.giveUp);
  const isWritten = await writeStep(kit, order, { phase: "requested", ...login, ...sightOf(order, before) });
  if (!isWritten) {
    line.hangUp();
    return deny(kit, order, "audit_unavailable");
  }
  if (kit.stopping.aborted) {
    line.hangUp();
    await writeAfter(kit, order, { phase: "result", status: "refused", error: "stopping" });
    return deny(kit, order, "stopping");
  }
  kit.book.put(order.id, sentCommand(kit, order));
  kit.count("sent");
  const sinceMs = kit.now();
  const answer = await send(kit, order, { ...check, line });
  return settle(kit, order, { before, answer, latencyMs: kit.now() - sinceMs });
}

/** Refused by us: the floor never shows it, unless it waited there. */
async function deny(kit: CommandKit, order: Order, code: CommandRefusal): Promise<CommandResult> {
  kit.count("denied");
  const endedAt = instantOf(kit.now());
  kit.book.change(order.id, { status: "refused", error: code, deferred: undefined, endedAt });
  if (code !== "audit_unavailable" && code !== "stopping")
    await writeStep(kit, order, { phase: "denied", status: "refused", error: code });
  return { outcome: "refused", code };
}

function sentCommand(kit: CommandKit, { actor, command }: Order): FloorCommand {
  const target = commandTarget(command);
  return {
    name: command.name,
    by: actor.name,
    status: "sent",
    at: instantOf(kit.now()),
    ...(target === undefined ? {} : { target }),
    ...(command.name === "set_agent_state" ? { stateId: command.stateId } : {}),
  };
}

async function send(
  kit: CommandKit,
  { id, command }: Order,
  { line, credential, wire }: { line: CommandLine; credential: Credential | undefined; wire: SourceCommand },
): Promise<CommandAnswer> {
  try {
    return await line.send(wire, credential);
  } catch (error) {
    kit.logger.error({ err: error, command: command.name, id }, "a source broke down over a command");
    return { answer: "timeout", reason: "crashed" };
  }
}

interface Answered {
  readonly before: FloorContent;
  readonly answer: CommandAnswer;
  readonly latencyMs: number;
}

async function settle(kit: CommandKit, order: Order, answered: Answered): Promise<CommandResult> {
  const { answer, latencyMs } = answered;
  const told = standingOf(answer);
  kit.count(told.status);
  const endedAt = told.status === "refused" ? instantOf(kit.now()) : undefined;
  kit.book.change(order.id, { ...told, endedAt });
  await writeAfter(kit, order, { phase: "result", ...told, latencyMs });
  if (told.status !== "refused") awaitProof(kit, order, { before: answered.before, status: told.status });
  return resultOf(order.id, answer, kit.book.find(order.id)?.status ?? told.status);
}

type Standing = { readonly status: "accepted" | "refused" | "unknown"; readonly error?: string };

function standingOf(answer: CommandAnswer): Standing {
  switch (answer.answer) {
    case "accepted":
      return { status: "accepted" };
    case "refused":
      return { status: "refused", error: answer.errorType };
    case "unreachable":
      return { status: "refused", error: "cti_unreachable" };
    case "unavailable":
      return { status: "refused", error: "cti_unavailable" };
    case "timeout":
      return { status: "unknown", error: "cti_timeout" };
  }
}

function resultOf(id: string, answer: CommandAnswer, status: FloorCommand["status"]): CommandResult {
  switch (answer.answer) {
    case "accepted":
      return { outcome: "answered", id, status };
    case "refused": {
      const { errorType, reason } = answer;
      return {
        outcome: "refused",
        code: "refused",
        id,
        errorType,
        ...(reason === undefined ? {} : { reason }),
      };
    }
    case "unreachable":
    case "unavailable":
    case "timeout":
      return { outcome: "refused", code: `cti_${answer.answer}`, id };
  }
}
