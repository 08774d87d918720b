"use client";

import type { FloorAgent } from "@/lib/domain/index.ts";

/** The services an agent was seen in, by name. */
export function AgentServices({ agent }: { readonly agent: FloorAgent }) {
  const names = agent.services.map((id) => id.slice(id.indexOf(":") + 1)).join(", ");
  return (
    <span className="block truncate text-ink-soft" title={names} dir="auto">
      {names}
    </span>
  );
}
