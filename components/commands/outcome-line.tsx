"use client";

import { Check, CircleHelp, Hourglass, type LucideIcon, TriangleAlert, Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Outcome, OutcomeKind } from "./outcome-of.ts";
import { useCommandWords } from "./use-command-words.ts";

interface Look {
  readonly Icon: LucideIcon;
  readonly tone: string;
}

const looks: Readonly<Record<OutcomeKind, Look>> = {
  sending: { Icon: Hourglass, tone: "text-ink-soft" },
  sent: { Icon: Hourglass, tone: "text-ink-soft" },
  accepted: { Icon: Hourglass, tone: "text-ink-soft" },
  waiting: { Icon: Hourglass, tone: "text-delayed" },
  confirmed: { Icon: Check, tone: "text-ready" },
  unconfirmed: { Icon: TriangleAlert, tone: "text-delayed" },
  refused: { Icon: X, tone: "text-fault" },
  withdrawn: { Icon: Undo2, tone: "text-ink-soft" },
  unknown: { Icon: CircleHelp, tone: "text-delayed" },
  unheard: { Icon: CircleHelp, tone: "text-delayed" },
};

/** How far one command got, with whose it is among several. */
export function OutcomeLine({ outcome, name }: { readonly outcome: Outcome; readonly name?: string }) {
  const words = useCommandWords();
  const { Icon, tone } = looks[outcome.kind];
  return (
    <span className="flex min-w-0 items-start gap-1.5" data-outcome={outcome.kind}>
      <Icon className={`mt-0.5 size-3.5 shrink-0 ${tone}`} aria-hidden="true" />
      <span className="min-w-0 wrap-anywhere">
        {name === undefined ? null : <bdi className="font-medium">{`${name}: `}</bdi>}
        {words.outcome(outcome)}
      </span>
    </span>
  );
}

/** How many of several got how far. */
export function OutcomeCounts({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const t = useTranslations("commands.count");
  const counts = new Map<OutcomeKind, number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <p className="flex flex-wrap gap-x-3 text-ink-soft">
      {[...counts].map(([kind, count]) => (
        <span key={kind}>{t(kind, { count })}</span>
      ))}
    </p>
  );
}
