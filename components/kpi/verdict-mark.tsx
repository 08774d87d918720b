"use client";

import type { Verdict } from "@/lib/domain/index.ts";
import type { StateShape } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { StateIcon } from "../ui/state-icon.tsx";

const looks: Partial<Record<Verdict, { readonly shape: StateShape; readonly className: string }>> = {
  warn: { shape: "half-disc", className: "text-delayed" },
  critical: { shape: "bang", className: "text-fault" },
};

/** Says that a figure is past a limit, by shape, word and colour; silent while nothing is known to be wrong. */
export function VerdictMark({
  verdict,
  isBrief = false,
}: {
  readonly verdict: Verdict | undefined;
  /** The word is left to screen readers. */
  readonly isBrief?: boolean;
}) {
  const t = useWords("verdict");
  const look = verdict === undefined ? undefined : looks[verdict];
  if (verdict === undefined || look === undefined) return null;
  const word = t(verdict);
  return (
    <span
      className={`inline-flex items-center gap-1 ${look.className}`}
      data-verdict={verdict}
      {...(isBrief ? { title: word } : {})}
    >
      <StateIcon shape={look.shape} />
      <span className={isBrief ? "sr-only" : "font-medium"}>{word}</span>
    </span>
  );
}
