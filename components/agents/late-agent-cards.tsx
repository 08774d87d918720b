"use client";

import { lateComponent } from "../ui/late-component.tsx";

/** `AgentCards`, which come late. */
export const LateAgentCards = lateComponent(
  async () => (await import("./agent-cards.tsx")).AgentCards,
  function WaitingCards() {
    return <p className="p-6 text-ink-soft">—</p>;
  },
);
