"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { lateQuerying } from "../shell/late-querying.tsx";
import { Panel } from "../ui/panel.tsx";

/** `ServiceComparison`, which comes late; its place is kept. */
export const LateServiceComparison = lateQuerying(
  async () => (await import("./service-comparison.tsx")).ServiceComparison,
  function WaitingComparison(_: { readonly id: string; readonly timezone: string }) {
    return (
      <Panel title={useWords("history")("comparison")}>
        <div className="grid h-40 place-items-center text-ink-soft">—</div>
      </Panel>
    );
  },
);
