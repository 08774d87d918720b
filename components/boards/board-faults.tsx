"use client";

import type { BoardFault } from "@/lib/domain/index.ts";
import { useBoardFaultWords } from "./use-board-fault-words.ts";

/** What is wrong with a board, by the places of its faults. */
export function BoardFaults({ faults }: { readonly faults: readonly BoardFault[] }) {
  const words = useBoardFaultWords();
  return (
    <ul className="flex flex-col gap-1.5">
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.code}`} data-fault={fault.path} className="min-w-0">
          {fault.path === "" ? null : (
            <code className="me-2 text-xs font-medium break-all text-ink">{fault.path}</code>
          )}
          <span className="text-ink-soft wrap-anywhere">
            {words(fault)}
            {fault.found === undefined ? null : <q className="ms-1">{fault.found}</q>}
          </span>
        </li>
      ))}
    </ul>
  );
}
