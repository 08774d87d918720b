"use client";

import type { Verdict } from "@/lib/domain/index.ts";
import type { StateShape } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { StateIcon } from "../ui/state-icon.tsx";

const looks: Record<Verdict, { readonly shape: StateShape; readonly className: string }> = {
  ok: { shape: "disc", className: "text-ready" },
  warn: { shape: "half-disc", className: "text-delayed" },
  critical: { shape: "bang", className: "text-fault" },
  unknown: { shape: "hatched", className: "text-quiet" },
};

/** How a figure stands to its target, by shape, word and colour together; nothing where it has none. */
export function VerdictText({ verdict }: { readonly verdict: Verdict | undefined }) {
  const t = useWords("wallboard.verdict");
  if (verdict === undefined) return null;
  const { shape, className } = looks[verdict];
  return (
    <span className={`state-mark tile-verdict ${className}`} data-verdict={verdict}>
      <StateIcon shape={shape} />
      {t(verdict)}
    </span>
  );
}
