"use client";

import { useState } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { lateComponent } from "../ui/late-component.tsx";

/** It comes a moment later: the sign that opens it says what matters at once. */
const LateSourceReport = lateComponent(
  async () => (await import("./source-report.tsx")).SourceReport,
  () => <p className="text-ink-soft">—</p>,
);

/** Both legs of the way and everything that is missing or odd about the source. */
export function SourcePanel({ id }: { readonly id: string }) {
  const t = useWords("source");
  // Closed, its ages would be written each second for nobody.
  const [isOpen, setOpen] = useState(false);
  return (
    <div
      id={id}
      popover="auto"
      onBeforeToggle={({ newState }) => newState === "open" && setOpen(true)}
      onToggle={({ newState }) => newState === "closed" && setOpen(false)}
      className="fixed inset-auto top-13 left-[5.5rem] m-0 max-md:left-4 max-h-[80dvh] w-96 max-w-[calc(100vw-2rem)] overflow-auto rounded-md border border-line-strong bg-surface p-4 text-ink"
    >
      <h2 className="mb-3 text-sm font-semibold">{t("title")}</h2>
      {isOpen ? <LateSourceReport /> : null}
    </div>
  );
}
