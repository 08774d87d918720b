import type { EntityId, FloorCommand } from "@/lib/domain/index.ts";
import type { Order } from "./order.ts";
import { idOf, type Outcome, outcomeOf } from "./outcome-of.ts";

/** How far the command of one target got. */
export interface TargetOutcome extends Outcome {
  readonly target: EntityId;
  /** The command's id on the floor, where it got there. */
  readonly id: string | undefined;
}

/** The outcomes of an order in the order of its targets; `told` are commands as the floor tells them. */
export function listOutcomes(
  { results }: Pick<Order, "results">,
  told: Readonly<Record<string, FloorCommand>>,
): readonly TargetOutcome[] {
  return [...results].map(([target, result]) => {
    const id = idOf(result);
    return { target, id, ...outcomeOf(result, id === undefined ? undefined : told[id]) };
  });
}
