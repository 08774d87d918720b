import { commandTarget } from "@/lib/domain/index.ts";
import type { CommandKit } from "./command-kit.ts";
import { instantOf, writeAfter } from "./write-step.ts";

/**
 * Commands of a process that died between writing down and answering: whether they were sent, let alone carried out,
 * nobody knows. They are shown and written down as such, and never sent again.
 */
export async function markUnfinished(kit: CommandKit): Promise<void> {
  for (const order of (await kit.audit.unfinished?.()) ?? []) {
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
}
