"use client";

import type { RangeFault } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";

/** Why a stretch of time makes no sense, and what would. */
export function RangeFaultNote({ fault }: { readonly fault: RangeFault }) {
  const t = useWords("history");
  return (
    <p role="alert" className="rounded-md border border-line bg-surface px-4 py-6" data-range-fault={fault}>
      {t(`fault.${fault}`)}
    </p>
  );
}
