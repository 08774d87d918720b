import { commandTarget } from "@/lib/domain/index.ts";
import type { CommandKit } from "./command-kit.ts";
import type { UnfinishedCommand } from "./command-ports.ts";
import { instantOf, writeAfter } from "./write-step.ts";

/** Longer than any order is under way between writing down and answering. */
const underWayMs = 30_000;

/**
 * Commands of a process that died between writing down and answering: whether they were sent, let alone carried out,
 * nobody knows. They are shown and written down as such, and never sent again. Where other processes write the same
 * audit, one that may still be under way in one of them is looked at again once it cannot be any more.
 */
export async function markUnfinished(
  kit: CommandKit,
  setTimer: (run: () => void, delayMs: number) => () => void,
  untilMs = kit.now(),
): Promise<void> {
  if (kit.stopping.aborted) return;
  const found = (await kit.audit.unfinished?.()) ?? [];
  const earlier = found.filter(({ at }) => Date.parse(at) <= untilMs);
  const isOver = ({ at }: UnfinishedCommand) =>
    kit.audit.isShared !== true || Date.parse(at) + underWayMs <= kit.now();
  for (const order of earlier.filter(isOver)) await mark(kit, order);
  if (earlier.every(isOver)) return;
  setTimer(() => void kit.own(lookAgain(kit, setTimer, untilMs)), underWayMs);
}

/** Nobody waits for it: what cannot be read now is marked by the next start. */
async function lookAgain(...again: Required<Parameters<typeof markUnfinished>>): Promise<void> {
  try {
    await markUnfinished(...again);
  } catch (error) {
    again[0].logger.error({ err: error }, "commands that a process left behind could not be read");
  }
}

async function mark(kit: CommandKit, order: UnfinishedCommand): Promise<void> {
  const { id, actor, command, at } = order;
  const target = commandTarget(command);
  kit.count("unknown");
  kit.book.put(id, {
    name: command.name,
    by: actor.name,
    status: "unknown",
    at,
    error: "interrupted",
    endedAt: instantOf(kit.now()),
    ...(target === undefined ? {} : { target }),
    ...(command.name === "set_agent_state" ? { stateId: command.stateId } : {}),
  });
  await writeAfter(kit, order, { phase: "result", status: "unknown", error: "interrupted" });
}
