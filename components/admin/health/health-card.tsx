"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { StateMark } from "@/lib/format/index.ts";
import { Fact } from "../../ui/fact.tsx";
import { StateLabel } from "../../ui/state-label.tsx";
import { useCheckNumbers } from "./use-check-numbers.ts";
import type { HealthFacts, HealthLevel } from "./use-health.ts";

/** One thing: how it stands, in a sentence that says what to do, and the numbers behind it. */
export function HealthCard({
  check,
  level,
  mark,
  facts,
}: {
  readonly check: string;
  readonly level: HealthLevel;
  readonly mark: StateMark;
  readonly facts: HealthFacts;
}) {
  const t = useTranslations("healthAdmin");
  const numbersOf = useCheckNumbers();
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      data-check={check}
      data-level={level}
      className="flex min-w-0 flex-col rounded-md border border-line bg-surface"
    >
      <div className="flex items-baseline justify-between gap-3 border-b border-line px-4 py-2.5">
        <h2 id={headingId} className="min-w-0 text-sm font-semibold">
          {t(`check.${check}.title`)}
        </h2>
        <StateLabel mark={mark} word={t(`level.${level}`)} />
      </div>
      <div className="px-4 py-2.5">
        <p className="mb-2 text-[0.8125rem] text-ink-soft">{t(`check.${check}.${level}`)}</p>
        <dl>
          {numbersOf(check, facts).map(([name, value]) => (
            <Fact key={name} label={t.has(`number.${name}`) ? t(`number.${name}`) : name}>
              <span className="live-value">{value}</span>
            </Fact>
          ))}
        </dl>
      </div>
    </section>
  );
}
