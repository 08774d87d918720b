"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { lateQuerying } from "../../shell/late-querying.tsx";
import { Panel } from "../../ui/panel.tsx";

/** `AgentDay`, which comes late. */
export const LateAgentDay = lateQuerying(
  async () => (await import("./agent-day.tsx")).AgentDay,
  function WaitingDay(_: { readonly id: string; readonly timezone: string }) {
    return (
      <Panel title={useWords("history")("day.title")}>
        <div className="grid h-44 place-items-center text-ink-soft">—</div>
      </Panel>
    );
  },
);
