import { type Command, commandTarget } from "@/lib/domain/index.ts";
import { carryOut } from "./carry-out.ts";
import type { BulkItem } from "./command-desk.ts";
import type { CommandKit, Order } from "./command-kit.ts";

/** A CTI answers one client's commands one after another: more at once would only wait there. */
const atOnce = 3;

/** One order on several targets, each carried out by itself. The results stand in the order of the commands. */
export async function performEach(
  kit: CommandKit,
  commands: readonly Command[],
  order: Omit<Order, "id" | "command" | "batch">,
): Promise<readonly BulkItem[]> {
  const batch = kit.newId();
  const items = new Map<Command, BulkItem>();
  const left = commands.values();
  const work = async (): Promise<void> => {
    // The workers draw from one iterator, so that each command is taken once.
    for (const command of left) {
      const result = await carryOut(kit, { ...order, id: kit.newId(), command, batch });
      items.set(command, { target: commandTarget(command), result });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return commands.flatMap((command) => items.get(command) ?? []);
}
