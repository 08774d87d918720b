"use client";

import { useEffect, useRef, useState } from "react";
import { listOutcomes } from "./list-outcomes.ts";
import { isPending } from "./outcome-of.ts";
import { useCommandWords } from "./use-command-words.ts";
import { useDesk } from "./use-desk.ts";

/** Says the end of each order once, to who cannot see it; its way there is not said, or a reader would never rest. */
export function SpokenOutcomes() {
  const words = useCommandWords();
  const orders = useDesk((state) => state.orders);
  const told = useDesk((state) => state.told);
  const said = useRef(new Map<string, string>());
  const [text, setText] = useState("");
  const ends = orders.flatMap((order): [string, string][] => {
    const outcomes = listOutcomes(order, told);
    if (outcomes.some((outcome) => isPending(outcome) && outcome.kind !== "waiting")) return [];
    const ways = [...new Set(outcomes.map((outcome) => words.outcome(outcome)))];
    return [[order.id, `${words.title(order)}: ${ways.join(" · ")}`]];
  });
  useEffect(() => {
    const newest = ends.find(([id, end]) => said.current.get(id) !== end);
    for (const [id, end] of ends) said.current.set(id, end);
    if (newest !== undefined) setText(newest[1]);
  });
  return (
    <p role="status" data-spoken-order="" className="sr-only">
      {text}
    </p>
  );
}
