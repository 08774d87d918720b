"use client";

import { useLocale } from "next-intl";
import type { Reading, ReadingPart, TermReading } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { Absent } from "../ui/absent.tsx";
import { termUnit } from "./term-unit.ts";
import { useKpiWords } from "./use-kpi-words.ts";
import { writeFigure } from "./write-figure.ts";

/** The formula with the numbers of now: what is added up, and what it is divided by. */
export function PassportFormula({ reading }: { readonly reading: Reading }) {
  const t = useWords("passport");
  const { numerator, denominator } = reading;
  if (numerator === undefined) return null;
  return (
    <section aria-label={t("formula")} className="rounded border border-line bg-ground px-3 py-2">
      <Part part={numerator} />
      {denominator === undefined ? null : (
        <>
          <p className="my-1.5 flex items-center gap-2 text-xs text-ink-soft">
            {t("dividedBy")}
            <span className="h-px flex-1 bg-line-strong" aria-hidden="true" />
          </p>
          <Part part={denominator} />
        </>
      )}
    </section>
  );
}

function Part({ part }: { readonly part: ReadingPart }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
      {part.terms.map((reading, index) => (
        <Term key={`${reading.term.source} ${reading.term.name}`} reading={reading} isFirst={index === 0} />
      ))}
    </dl>
  );
}

function Term({ reading, isFirst }: { readonly reading: TermReading; readonly isFirst: boolean }) {
  const { term, value } = reading;
  const locale = useLocale();
  const t = useWords("passport");
  const words = useKpiWords();
  const sign = term.sign < 0 ? "− " : isFirst ? "" : "+ ";
  return (
    <>
      <dt className="min-w-0">
        <span className="text-ink-soft">{sign}</span>
        {words.term(term)}
      </dt>
      <dd className="text-end font-medium tabular-nums" data-term={term.name}>
        {value === undefined ? (
          <Absent reason={t(term.source === "missing" ? "notCounted" : "notReported")} />
        ) : (
          writeFigure(value, termUnit(term), locale)
        )}
      </dd>
    </>
  );
}
