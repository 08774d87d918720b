import type { FloorContent } from "@/lib/domain/index.ts";
import type { CommandKit, Order } from "./command-kit.ts";
import { instantOf, sightOf, writeAfter } from "./write-step.ts";

interface Sent {
  readonly before: FloorContent;
  readonly status: "accepted" | "unknown";
}

/**
 * Follows a command that was sent until the floor proves it. What was accepted and is not proved within 10 s becomes
 * unconfirmed; what is open stays unknown. Both may still be proved as long as the floor shows them.
 */
export function awaitProof(kit: CommandKit, order: Order, { before, status }: Sent): void {
  const { id, command } = order;
  const end = (reached: "confirmed" | "unconfirmed"): void => {
    kit.count(reached);
    const endedAt = instantOf(kit.now());
    kit.book.change(id, {
      status: reached,
      endedAt,
      ...(reached === "confirmed" ? { error: undefined } : {}),
    });
    const sight = sightOf(order, kit.floor());
    void kit.own(writeAfter(kit, order, { phase: "outcome", status: reached, ...sight }));
  };
  // Nobody waits for what is open: it leaves the floor like anything that ended, and may be proved until then.
  if (status === "unknown") kit.book.change(id, { endedAt: instantOf(kit.now()) });
  kit.watch.follow(id, {
    command,
    before,
    onProved: () => end("confirmed"),
    ...(status === "accepted" ? { onLate: () => end("unconfirmed") } : {}),
  });
}
