"use client";

import type { FloorCommand } from "@/lib/domain/index.ts";
import { listOutcomes } from "./list-outcomes.ts";
import type { DeskState } from "./order-desk.ts";
import { isPending } from "./outcome-of.ts";
import { useCommandWords } from "./use-command-words.ts";
import { useDesk } from "./use-desk.ts";

/** Says the end of the newest order that ended to who cannot see it; its way there is not said, or a reader would never rest. */
export function SpokenOutcomes() {
  const words = useCommandWords();
  const orders = useDesk((state) => state.orders);
  const told = useDesk((state) => state.told);
  const ended = lastEnded(orders, told);
  const text =
    ended === undefined
      ? ""
      : `${words.title(ended.order)}: ${[...new Set(ended.outcomes.map((outcome) => words.outcome(outcome)))].join(" · ")}`;
  return (
    <p role="status" data-spoken-order="" className="sr-only">
      {text}
    </p>
  );
}

function lastEnded(orders: DeskState["orders"], told: Readonly<Record<string, FloorCommand>>) {
  for (const order of orders) {
    const outcomes = listOutcomes(order, told);
    if (!outcomes.some((outcome) => isPending(outcome) && outcome.kind !== "waiting"))
      return { order, outcomes };
  }
  return undefined;
}
